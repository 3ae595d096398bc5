/* What all charts share: colours, numbers, and the two tables of functions that each kind of chart enters itself in.
 *
 *   lanthanet.charts[kind](data, view)  the options of the chart for ECharts
 *   lanthanet.tables[kind](data, view)  the same numbers as { columns: [{ name, unit, number }], rows: [[...]] }
 *   lanthanet.heights[kind](data, view) its height in CSS pixels, only where that depends on the width
 *
 * data is that of org.lanthanet.report.chart.Chart; view is { theme: 'light'|'dark', width: CSS pixels, choice: { year: '2022', ... } }.
 * Both are pure: they know no document and no window, so that the page and the pictures are drawn by the same lines.
 */
var lanthanet = { charts: {}, tables: {}, heights: {} };

(function (l) {
  'use strict';

  /* Eight colours that people who see no red or no green can tell apart (Okabe and Ito 2008), lightened for a dark page. */
  l.themes = {
    light: {
      text: '#1b1f24', muted: '#57606a', line: '#d0d7de', paper: '#ffffff',
      colours: ['#0072b2', '#d55e00', '#009e73', '#8250a0', '#b8860b', '#56b4e9', '#cc79a7', '#57606a']
    },
    dark: {
      text: '#e6edf3', muted: '#9ba5b0', line: '#3d444d', paper: '#0d1117',
      colours: ['#58a6ff', '#ff9d5c', '#3fc597', '#c79bff', '#e3b341', '#7cc7f5', '#f0a0c8', '#9ba5b0']
    }
  };

  l.theme = function (view) {
    return l.themes[view.theme] || l.themes.light;
  };

  /* A stage has the same colour in every chart. */
  l.stages = ['ore', 'compound', 'metal', 'magnet', 'product'];
  l.stageColour = function (stage, view) {
    var i = l.stages.indexOf(stage);
    return l.theme(view).colours[i < 0 ? 7 : i];
  };

  function grouped(digits) {
    return digits.replace(/^\d+/, function (whole) {
      return whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
    });
  }

  /* A number for people: whole from 100 up, else three digits; unknown is said, never zero. */
  l.number = function (x) {
    if (x === null || x === undefined) {
      return 'unknown';
    }
    var size = Math.abs(x);
    var text;
    if (size >= 100 || size === 0) {
      text = grouped(String(Math.round(size)));
    } else {
      text = String(Number(size.toPrecision(3)));
    }
    return (x < 0 ? '\u2212' : '') + text;
  };

  l.share = function (x) {
    return x === null || x === undefined ? 'unknown' : (x * 100).toFixed(1) + ' %';
  };

  /* A number on an axis: short. */
  l.tick = function (x) {
    var size = Math.abs(x);
    var sign = x < 0 ? '\u2212' : '';
    if (size >= 1e9) {
      return sign + Number((size / 1e9).toPrecision(3)) + ' bn';
    }
    if (size >= 1e6) {
      return sign + Number((size / 1e6).toPrecision(3)) + ' m';
    }
    if (size >= 1e4) {
      return sign + Number((size / 1e3).toPrecision(3)) + ' k';
    }
    return sign + grouped(String(Number(size.toPrecision(3))));
  };

  /* Text as text in the HTML that ECharts makes of tooltips. */
  l.escape = function (text) {
    return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;').replace(/'/g, '&#39;');
  };

  l.isNarrow = function (view) {
    return view.width < 560;
  };

  /* What every chart begins with. */
  l.base = function (view) {
    var theme = l.theme(view);
    return {
      animation: false,
      color: theme.colours,
      backgroundColor: 'transparent',
      textStyle: { color: theme.text, fontFamily: "system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif" },
      tooltip: {
        confine: true,
        backgroundColor: theme.paper,
        borderColor: theme.line,
        textStyle: { color: theme.text }
      }
    };
  };
})(lanthanet);

(function (l) {
  'use strict';

  /* The group of a chart that lets choose a stage; an empty one where nothing is known of any. */
  l.group = function (data, view) {
    return data.groups.filter(function (g) { return g.id === view.choice.stage; })[0] || data.groups[0]
      || { lines: [], rows: [] };
  };

  /* Height in CSS pixels: that of the chart, or what its kind needs at this width. */
  l.height = function (chart, view) {
    var needed = l.heights[chart.kind];
    return needed ? needed(chart.data, view) : chart.height;
  };

  /* Options for a picture that stands alone, on paper of its own. */
  l.picture = function (asked) {
    var options = l.charts[asked.kind](asked.data, asked.view);
    options.backgroundColor = l.theme(asked.view).paper;
    return options;
  };

  /* Years as an axis. */
  l.yearAxis = function (years, view) {
    var theme = l.theme(view);
    return {
      type: 'category',
      data: years.map(String),
      axisLine: { onZero: false, lineStyle: { color: theme.line } },
      axisTick: { alignWithLabel: true, lineStyle: { color: theme.line } },
      axisLabel: { color: theme.muted, hideOverlap: true }
    };
  };

  /* Amounts or shares as an axis. */
  l.valueAxis = function (name, view, more) {
    var theme = l.theme(view);
    var axis = {
      type: 'value',
      name: name,
      nameLocation: 'end',
      nameTextStyle: { color: theme.muted, align: 'left', padding: [0, 0, 0, -40] },
      axisLabel: { color: theme.muted, formatter: l.tick },
      splitLine: { lineStyle: { color: theme.line, opacity: 0.6 } }
    };
    Object.keys(more || {}).forEach(function (key) {
      axis[key] = more[key];
    });
    return axis;
  };

  l.legend = function (names, view) {
    var theme = l.theme(view);
    return {
      data: names, top: 0, left: 0, type: 'plain', itemWidth: 18, itemHeight: 10, itemGap: 12,
      textStyle: { color: theme.text }, inactiveColor: theme.line
    };
  };

  /* A dashed line before the first year of 'after'. */
  l.splitLine = function (years, split, view) {
    var theme = l.theme(view);
    var at = years.indexOf(split);
    return {
      type: 'custom', name: 'split', silent: true, z: 1, data: at < 0 ? [] : [[at, 0]], tooltip: { show: false },
      renderItem: function (params, api) {
        var x = api.coord([at, 0])[0] - api.size([1, 0])[0] / 2;
        var box = params.coordSys;
        return {
          type: 'group',
          children: [
            {
              type: 'line', shape: { x1: x, y1: box.y, x2: x, y2: box.y + box.height },
              style: { stroke: theme.muted, lineDash: [5, 4], lineWidth: 1.2 }
            },
            {
              type: 'text', style: {
                text: split + ' \u2192', x: x + 4, y: box.y + 2, fill: theme.muted, font: '11px sans-serif',
                textAlign: 'left', textVerticalAlign: 'top'
              }
            }
          ]
        };
      }
    };
  };

  /* From low to high, a band over the years in which both are known. */
  l.band = function (name, low, high, colour) {
    return {
      type: 'custom', name: name, silent: true, z: 1, data: [[0, 0]], tooltip: { show: false },
      encode: { x: 0, y: 1 },
      renderItem: function (params, api) {
        var shapes = [];
        var run = [];
        function end() {
          if (run.length > 1) {
            var there = run.map(function (i) { return api.coord([i, high[i]]); });
            var back = run.map(function (i) { return api.coord([i, low[i]]); }).reverse();
            shapes.push({
              type: 'polygon', shape: { points: there.concat(back) },
              style: { fill: colour, opacity: 0.18 }
            });
          } else if (run.length === 1) {
            var top = api.coord([run[0], high[run[0]]]);
            var bottom = api.coord([run[0], low[run[0]]]);
            shapes.push({
              type: 'line', shape: { x1: top[0], y1: top[1], x2: bottom[0], y2: bottom[1] },
              style: { stroke: colour, opacity: 0.5, lineWidth: 5 }
            });
          }
          run = [];
        }
        for (var i = 0; i < low.length; i++) {
          if (low[i] === null || high[i] === null) {
            end();
          } else {
            run.push(i);
          }
        }
        end();
        return { type: 'group', children: shapes };
      }
    };
  };

  /* 5–95 % of draws in words, or nothing. */
  l.between = function (low, high) {
    return low === null || low === undefined || high === null || high === undefined || low === high ? ''
      : ' (' + l.number(low) + ' to ' + l.number(high) + ')';
  };

  l.mark = function (colour) {
    return '<span style="display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:6px;background:' +
      colour + '"></span>';
  };
})(lanthanet);
