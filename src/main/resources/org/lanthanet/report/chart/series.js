/* Lines by year: { years, split, groups: [{ id, lines: [{ label, unit, colour, dashed, values, low, high }] }], name, share }. */
(function (l) {
  'use strict';

  l.charts.series = function (data, view) {
    var theme = l.theme(view);
    var lines = l.group(data, view).lines;
    var option = l.base(view);
    var rows = l.isNarrow(view) ? lines.length : Math.ceil(lines.length / Math.max(1, Math.floor(view.width / 260)));
    var series = [l.splitLine(data.years, data.split, view)];
    lines.forEach(function (line) {
      var colour = theme.colours[line.colour];
      series.push({
        type: 'line', name: line.label, data: line.values, color: colour, z: 3, connectNulls: false,
        symbol: line.dashed ? 'emptyCircle' : 'circle', symbolSize: 6,
        lineStyle: { color: colour, width: 2, type: line.dashed ? 'dashed' : 'solid' }
      });
      if (line.low) {
        // after its line, whose mark the legend shows, and hidden with it
        series.push(l.band(line.label, line.low, line.high, colour));
      }
    });
    option.legend = l.legend(lines.map(function (line) {
      return { name: line.label, itemStyle: { color: theme.colours[line.colour] } };
    }), view);
    option.grid = { left: 58, right: 14, top: 34 + rows * 22, bottom: 30 };
    option.xAxis = l.yearAxis(data.years, view);
    option.yAxis = l.valueAxis(data.name, view, data.share ? { max: 1, min: data.least } : {});
    if (data.share) {
      option.yAxis.axisLabel.formatter = function (x) { return Number(x.toFixed(2)); };
    }
    option.series = series;
    option.tooltip.trigger = 'axis';
    option.tooltip.formatter = function (points) {
      var i = points[0].dataIndex;
      return '<b>' + data.years[i] + '</b>' + lines.map(function (line) {
        var low = line.low ? line.low[i] : null;
        var high = line.high ? line.high[i] : null;
        return '<br>' + l.mark(theme.colours[line.colour]) + l.escape(line.label) + ': <b>' + l.number(line.values[i]) +
          '</b>' + l.between(low, high) + (line.values[i] === null ? '' : ' ' + l.escape(line.unit));
      }).join('');
    };
    return option;
  };

  l.tables.series = function (data, view) {
    var lines = l.group(data, view).lines;
    var columns = [{ name: 'year', unit: '', number: false }];
    lines.forEach(function (line) {
      columns.push({ name: line.label, unit: line.unit, number: true });
      if (line.low) {
        columns.push({ name: '5 \u2013 95 %', unit: line.unit, number: true });
      }
    });
    return {
      columns: columns,
      rows: data.years.map(function (year, i) {
        var row = [String(year)];
        lines.forEach(function (line) {
          row.push(line.values[i]);
          if (line.low) {
            row.push(line.low[i] === null ? null : l.number(line.low[i]) + ' \u2013 ' + l.number(line.high[i]));
          }
        });
        return row;
      })
    };
  };
})(lanthanet);
