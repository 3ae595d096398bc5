/* Years in which tests see a break: { years, split, tests: [{ id, label, hasP, starred }], groups: [{ id, rows: [{ label, found: [{ test, year, p, adjusted }] }] }] };
   a test without p may have several years; the p of one that is not starred makes no mark stronger.  */
(function (l) {
  'use strict';

  var SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin'];

  function strength(found, test) {
    function isSmall(x) { return x !== null && x !== undefined && x < 0.05; }
    return !test.starred ? 0 : isSmall(found.adjusted) ? 2 : isSmall(found.p) ? 1 : 0;
  }

  function p(x) {
    return x === null || x === undefined ? 'unknown' : x < 0.001 ? '< 0.001' : x.toFixed(3);
  }

  l.charts.breaks = function (data, view) {
    var theme = l.theme(view);
    var rows = l.group(data, view).rows.slice().reverse();
    var option = l.base(view);
    var step = data.tests.length > 1 ? 12 / (data.tests.length - 1) : 0;
    option.legend = l.legend(data.tests.map(function (t) { return t.label; }), view);
    option.grid = { left: 24, right: 14, top: 56, bottom: 26, containLabel: true };
    option.xAxis = l.yearAxis(data.years, view);
    option.xAxis.splitLine = { show: true, lineStyle: { color: theme.line, opacity: 0.4 } };
    option.yAxis = {
      type: 'category', data: rows.map(function (r) { return r.label; }),
      axisLine: { lineStyle: { color: theme.line } }, axisTick: { show: false },
      axisLabel: {
        color: theme.text, interval: 0, width: l.isNarrow(view) ? 120 : 260, overflow: 'truncate',
        fontSize: l.isNarrow(view) ? 10 : 12
      },
      splitLine: { show: true, lineStyle: { color: theme.line, opacity: 0.4 } }
    };
    option.series = [l.splitLine(data.years, data.split, view)].concat(data.tests.map(function (test, t) {
      var colour = theme.colours[t];
      var points = [];
      rows.forEach(function (row, y) {
        row.found.forEach(function (f) {
          var x = data.years.indexOf(f.year);
          if (f.test === test.id && x >= 0) {
            var s = strength(f, test);
            points.push({
              value: [x, y], found: f, label: row.label,
              itemStyle: {
                color: s === 2 ? colour : theme.paper, borderColor: colour, borderWidth: s ? 2 : 1, opacity: s ? 1 : 0.55
              }
            });
          }
        });
      });
      return {
        type: 'scatter', name: test.label, color: colour, data: points, symbol: SYMBOLS[t], symbolSize: 11, z: 3,
        symbolOffset: [0, data.tests.length > 1 ? t * step - 6 : 0],
        label: { show: false }
      };
    }));
    option.tooltip.trigger = 'item';
    option.tooltip.formatter = function (point) {
      var f = point.data.found;
      var text = l.escape(point.data.label) + '<br>' + l.escape(point.seriesName) + ': <b>' + f.year + '</b>';
      return f.p === undefined ? text : text + '<br>p ' + p(f.p) + ', for all indicators together ' + p(f.adjusted);
    };
    return option;
  };

  l.tables.breaks = function (data, view) {
    var columns = [{ name: 'indicator', unit: '', number: false }];
    data.tests.forEach(function (t) {
      columns.push({ name: t.label, unit: 'year', number: false });
      if (t.hasP) {
        columns.push({ name: 'p', unit: '', number: false }, { name: 'p, Holm', unit: '', number: false });
      }
    });
    return {
      columns: columns,
      rows: l.group(data, view).rows.map(function (row) {
        var cells = [row.label];
        data.tests.forEach(function (t) {
          var found = row.found.filter(function (x) { return x.test === t.id; });
          var f = found[0];
          cells.push(f ? found.map(function (x) { return x.year; }).join(' ') : null);
          if (t.hasP) {
            cells.push(f ? p(f.p) : null, f ? p(f.adjusted) : null);
          }
        });
        return cells;
      })
    };
  };
})(lanthanet);
