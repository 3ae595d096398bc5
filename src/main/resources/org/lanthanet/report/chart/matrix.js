/* Who sells how much to whom: a heat-map of exporters and importers. What it shares with shares of suppliers comes first. */
(function (l) {
  'use strict';

  /* Rows and columns, names, and where the grid stands, for a heat-map of exporters and importers. */
  l.heatGrid = function (rows, columns, data, view, below) {
    var narrow = l.isNarrow(view);
    var theme = l.theme(view);
    var size = narrow ? 10 : 12;
    var left = 0;
    var top = 0;
    function name(code) {
      return code === 'others' ? (narrow ? 'oth.' : 'Other countries') : narrow ? code : data.names[code];
    }
    rows.forEach(function (code) {
      left = Math.max(left, Math.min(150, l.textWidth(name(code), size)));
    });
    columns.forEach(function (code) {
      top = Math.max(top, Math.min(150, l.textWidth(name(code), size)));
    });
    function axis(codes, more) {
      var base = {
        type: 'category', data: codes, axisLine: { show: false }, axisTick: { show: false }, splitArea: { show: false },
        axisLabel: {
          interval: 0, fontSize: size, width: 150, overflow: 'truncate',
          formatter: name,
          color: function (code) {
            var i = data.pair.indexOf(code);
            return i >= 0 ? theme.colours[i] : theme.text;
          }
        }
      };
      Object.keys(more).forEach(function (k) {
        base[k] = more[k];
      });
      return base;
    }
    var x = axis(columns, { position: 'top', name: 'Importer', nameLocation: 'start', nameGap: 8, nameTextStyle: { color: 'transparent' } });
    x.axisLabel.rotate = narrow ? 90 : 45;
    var y = axis(rows, { inverse: true });
    var grid = {
      left: left + 14, right: 12, top: (narrow ? top : top * 0.72) + 34, bottom: below
    };
    grid.cell = (view.width - grid.left - grid.right) / columns.length;
    return { grid: grid, x: x, y: y, name: name };
  };

  /* Cells whose value is known, on the first scale, and the others on one of their own. */
  l.heatSeries = function (known, unknown, pieces, text, view) {
    var theme = l.theme(view);
    var border = { borderColor: theme.line, borderWidth: 1 };
    return {
      visualMap: [
        l.pieceScale(pieces, 0, 2, view),
        l.pieceScale([{ value: 1, color: l.ramp(view).unknown }], 1, 2, view)
      ],
      series: [
        {
          type: 'heatmap', name: 'known', itemStyle: border,
          emphasis: { itemStyle: { borderColor: theme.text, borderWidth: 2 } },
          data: known.map(function (cell) {
            var label = text(cell[2]);
            return {
              value: cell,
              label: {
                show: label !== '', formatter: function () { return label; }, fontSize: l.isNarrow(view) ? 9 : 11,
                color: l.inkOn(l.pieceOf(pieces, cell[2]).color)
              }
            };
          })
        },
        {
          type: 'heatmap', name: 'unknown', itemStyle: border, emphasis: { disabled: true },
          data: unknown.map(function (cell) { return [cell[0], cell[1], 1]; })
        }
      ]
    };
  };

  /* What the axes are, in the corner between them. */
  l.heatCorner = function (words, view) {
    return {
      type: 'text', left: 8, top: 8,
      style: {
        text: words, fill: l.theme(view).muted,
        font: '11px ' + l.base(view).textStyle.fontFamily
      }
    };
  };

  function sum(a, b) {
    return a === null ? b : b === null ? a : a + b;
  }

  /* The matrix of a stage and year; on a narrow page what does not fit is put with the others. */
  function matrix(data, view) {
    var stage = l.choice(view, 'stage', 'ore');
    var axes = data.axes[stage];
    var byBasis = (data.cells[stage] || {})[l.choice(view, 'basis', 'reo')] || {};
    var cells = byBasis[l.choice(view, 'year', '')];
    var most = l.isNarrow(view) ? 7 : 100;
    var rows = axes.exporters.slice(0, most).concat(['others']);
    var columns = axes.importers.slice(0, most).concat(['others']);
    var found = rows.map(function () {
      return columns.map(function () { return null; });
    });
    var width = axes.importers.length + 1;
    (cells || []).forEach(function (value, i) {
      var row = Math.min(Math.floor(i / width), rows.length - 1);
      var column = Math.min(i % width, columns.length - 1);
      found[row][column] = sum(found[row][column], value);
    });
    return { rows: rows, columns: columns, cells: found, isKnown: cells !== undefined };
  }

  function most(data, view) {
    var years = (data.cells[l.choice(view, 'stage', 'ore')] || {})[l.choice(view, 'basis', 'reo')] || {};
    var size = 0;
    Object.keys(years).forEach(function (year) {
      years[year].forEach(function (value) {
        size = Math.max(size, value || 0);
      });
    });
    return size;
  }

  l.charts['trade-matrix'] = function (data, view) {
    var found = matrix(data, view);
    var unit = l.units[l.choice(view, 'basis', 'reo')];
    var stage = data.stageNames[l.choice(view, 'stage', 'ore')];
    if (!found.isKnown) {
      return l.nothing('No ' + unit + ' of ' + stage + ' is known in ' + l.choice(view, 'year', '')
        + (unit === 'USD' ? '.' : '; choose USD.'), view);
    }
    var place = l.heatGrid(found.rows, found.columns, data, view, l.isNarrow(view) ? 62 : 44);
    var known = [];
    var unknown = [];
    found.rows.forEach(function (exporter, i) {
      found.columns.forEach(function (importer, j) {
        var value = found.cells[i][j];
        if (value !== null) {
          known.push([j, i, value]);
        } else if (exporter !== importer || exporter === 'others') {
          unknown.push([j, i]);
        }
      });
    });
    function text(value) {
      if (value === 0) {
        return '\u00b7';
      }
      return place.grid.cell < (l.isNarrow(view) ? 30 : 42) ? '' : value < 0.1 ? '<0.1' : l.tick(Number(value.toPrecision(2)));
    }
    var pieces = l.amountPieces(most(data, view), unit, view);
    var heat = l.heatSeries(known, unknown, pieces, text, view);
    var option = l.base(view);
    option.grid = place.grid;
    option.xAxis = place.x;
    option.yAxis = place.y;
    option.graphic = [l.heatCorner('Sellers in rows, buyers in columns', view)]
      .concat(l.key(l.pieceEntries(pieces, view), { bottom: 6 }, view));
    option.visualMap = heat.visualMap;
    option.series = heat.series;
    option.tooltip.formatter = function (p) {
      var at = p.value;
      return l.escape(full(found.rows[at[1]], data)) + ' \u2192 ' + l.escape(full(found.columns[at[0]], data)) + '<br><b>'
        + (p.seriesName === 'unknown' ? 'unknown' : l.number(at[2]) + ' ' + unit) + '</b>';
    };
    return option;
  };

  function full(code, data) {
    return code === 'others' ? 'Other countries' : data.names[code];
  }

  l.tables['trade-matrix'] = function (data, view) {
    var found = matrix(data, { theme: view.theme, width: 2000, choice: view.choice });
    var rows = [];
    found.rows.forEach(function (exporter, i) {
      found.columns.forEach(function (importer, j) {
        if (exporter !== importer && found.cells[i][j] !== null || found.cells[i][j]) {
          rows.push([full(exporter, data), full(importer, data), found.cells[i][j]]);
        }
      });
    });
    rows.sort(function (a, b) {
      return b[2] - a[2];
    });
    return {
      columns: [
        { name: 'Exporter', unit: '', number: false }, { name: 'Importer', unit: '', number: false },
        { name: 'Trade', unit: l.units[l.choice(view, 'basis', 'reo')], number: true }
      ],
      rows: rows
    };
  };
})(lanthanet);
