/*
 * What two countries sell each other, one way up, the other way down, stage on stage:
 * { a, b, years, split, measures: { reo: { unit, stages: [{ stage, there: [], back: [], imputedThere: [], imputedBack: [] }],
 *   total: { there, thereLow, thereHigh, back, backLow, backHigh } }, usd: ... } }.
 */
(function (l) {
  'use strict';

  var IMPUTED = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.65)' };

  function measure(data, view) {
    return data.measures[view.choice.measure] || data.measures.reo;
  }

  /* Half or more of it rests on weights that nobody declared. */
  function isImputed(share) {
    return share !== null && share !== undefined && share >= 0.5;
  }

  function bars(name, values, imputed, colour, sign) {
    return {
      type: 'bar', name: name, stack: 'trade', color: colour, barCategoryGap: '28%',
      data: values.map(function (x, i) {
        var item = { value: x === null ? null : sign * x };
        if (imputed && isImputed(imputed[i])) {
          item.itemStyle = { decal: IMPUTED };
        }
        return item;
      })
    };
  }

  function whiskers(total, years, view) {
    var colour = l.theme(view).text;
    var data = [];
    years.forEach(function (year, i) {
      if (total.thereLow && total.thereLow[i] !== null && total.thereLow[i] < total.thereHigh[i]) {
        data.push([i, total.thereLow[i], total.thereHigh[i]]);
      }
      if (total.backLow && total.backLow[i] !== null && total.backLow[i] < total.backHigh[i]) {
        data.push([i, -total.backLow[i], -total.backHigh[i]]);
      }
    });
    return {
      type: 'custom', name: 'whiskers', silent: true, z: 4, data: data, tooltip: { show: false }, encode: { x: 0, y: [1, 2] },
      renderItem: function (params, api) {
        var low = api.coord([api.value(0), api.value(1)]);
        var high = api.coord([api.value(0), api.value(2)]);
        var half = Math.min(4, api.size([1, 0])[0] / 6);
        function line(x1, y1, x2, y2) {
          return { type: 'line', shape: { x1: x1, y1: y1, x2: x2, y2: y2 }, style: { stroke: colour, lineWidth: 1.2 } };
        }
        return {
          type: 'group',
          children: [
            line(low[0], low[1], low[0], high[1]),
            line(low[0] - half, low[1], low[0] + half, low[1]),
            line(low[0] - half, high[1], low[0] + half, high[1])
          ]
        };
      }
    };
  }

  function way(data, words, top, view) {
    return {
      type: 'text', silent: true, right: 34, top: top ? 40 : null, bottom: top ? null : 38,
      style: { text: words, fill: l.theme(view).text, font: 'bold 13px sans-serif' }
    };
  }

  l.charts.bothways = function (data, view) {
    var theme = l.theme(view);
    var shown = measure(data, view);
    var option = l.base(view);
    var series = [l.splitLine(data.years, data.split, view)];
    shown.stages.forEach(function (s) {
      var colour = l.stageColour(s.stage, view);
      series.push(bars(s.stage, s.there, s.imputedThere, colour, 1));
      series.push(bars(s.stage, s.back, s.imputedBack, colour, -1));
    });
    series.push(whiskers(shown.total, data.years, view));
    option.legend = l.legend(shown.stages.map(function (s) { return s.stage; }), view);
    option.grid = { left: 58, right: 14, top: 62, bottom: 30 };
    option.xAxis = l.yearAxis(data.years, view);
    option.yAxis = l.valueAxis(shown.unit, view);
    option.yAxis.axisLabel.formatter = function (x) { return l.tick(Math.abs(x)); };
    option.series = series;
    option.graphic = [
      way(data, data.a + ' sells to ' + data.b + ' \u2191', true, view),
      way(data, data.b + ' sells to ' + data.a + ' \u2193', false, view)
    ];
    option.tooltip.trigger = 'axis';
    option.tooltip.axisPointer = { type: 'shadow' };
    option.tooltip.formatter = function (points) {
      var i = points[0].dataIndex;
      function list(key, imputed, total) {
        return shown.stages.map(function (s) {
          return '<br>' + l.mark(l.stageColour(s.stage, view)) + s.stage + ': <b>' + l.number(s[key][i]) + '</b>' +
            (isImputed(s[imputed][i]) ? ' (weight imputed)' : '');
        }).join('') + '<br>ore + compound + metal: <b>' + l.number(total[key][i]) + '</b>' +
          l.between(total[key + 'Low'] ? total[key + 'Low'][i] : null, total[key + 'High'] ? total[key + 'High'][i] : null);
      }
      return '<b>' + data.years[i] + ', ' + l.escape(shown.unit) + '</b><br>' + l.escape(data.a + ' to ' + data.b) +
        list('there', 'imputedThere', shown.total) + '<br>' + l.escape(data.b + ' to ' + data.a) +
        list('back', 'imputedBack', shown.total);
    };
    return option;
  };

  l.tables.bothways = function (data, view) {
    var shown = measure(data, view);
    var columns = [{ name: 'year', unit: '', number: false }];
    [['there', data.a + ' to ' + data.b], ['back', data.b + ' to ' + data.a]].forEach(function (way) {
      shown.stages.forEach(function (s) {
        columns.push({ name: way[1] + ', ' + s.stage, unit: shown.unit, number: true });
      });
    });
    return {
      columns: columns,
      rows: data.years.map(function (year, i) {
        return [String(year)]
          .concat(shown.stages.map(function (s) { return s.there[i]; }))
          .concat(shown.stages.map(function (s) { return s.back[i]; }));
      })
    };
  };
})(lanthanet);
