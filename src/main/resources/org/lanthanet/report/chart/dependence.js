/* Who depends on whom: the share of each supplier in what an importer buys or has. */
(function (l) {
  'use strict';

  var SHORT = ['none', 'listed', 'largest', 'all'];

  function table(data, view) {
    var stage = l.choice(view, 'stage', 'ore');
    var years = (data.years[stage] || {})[l.choice(view, 'measure', 'import_share.reo')] || {};
    var columns = years[l.choice(view, 'year', '')];
    var narrow = l.isNarrow(view);
    var axes = data.axes[stage];
    return {
      rows: axes.exporters.slice(0, narrow ? 8 : 100),
      columns: axes.importers.slice(0, narrow ? 7 : 100),
      at: columns || [],
      isKnown: columns !== undefined
    };
  }

  /* Under each importer the concentration of its suppliers and how many of its partners are declared. */
  function feet(found, place, view) {
    var axis = {
      type: 'category', position: 'bottom', data: found.columns, axisLine: { show: false }, axisTick: { show: false },
      axisLabel: {
        interval: 0, fontSize: l.isNarrow(view) ? 9 : 11, lineHeight: 14, color: l.theme(view).text,
        formatter: function (code) {
          var column = found.at[found.columns.indexOf(code)];
          if (!column) {
            return '\u2013';
          }
          return (column[1] === null ? '\u2013' : column[1].toFixed(2)) + '\n' + SHORT[column[0]];
        }
      }
    };
    return axis;
  }

  l.charts.dependence = function (data, view) {
    var found = table(data, view);
    var narrow = l.isNarrow(view);
    var measure = l.choice(view, 'measure', 'import_share.reo');
    if (!found.isKnown) {
      return l.nothing('No share of ' + data.stageNames[l.choice(view, 'stage', 'ore')] + ' is known in '
        + l.choice(view, 'year', '') + (measure === 'import_share.usd' ? '.' : '; choose shares by USD.'), view);
    }
    var place = l.heatGrid(found.rows, found.columns, data, view, narrow ? 106 : 84);
    place.grid.left = Math.max(place.grid.left, narrow ? 46 : 110);
    place.grid.cell = (view.width - place.grid.left - place.grid.right) / found.columns.length;
    var known = [];
    var unknown = [];
    found.rows.forEach(function (exporter, i) {
      found.columns.forEach(function (importer, j) {
        var value = found.at[j] ? found.at[j][i + 2] : null;
        if (value !== null) {
          known.push([j, i, value]);
        } else if (exporter !== importer) {
          unknown.push([j, i]);
        }
      });
    });
    function text(value) {
      return value === 0 ? '\u00b7' : value < 0.01 ? '<1' : String(Math.round(value * 100));
    }
    var pieces = l.sharePieces(view);
    var heat = l.heatSeries(known, unknown, pieces, text, view);
    var option = l.base(view);
    option.grid = place.grid;
    option.xAxis = [place.x, feet(found, place, view)];
    option.yAxis = place.y;
    option.graphic = [l.heatCorner('Shares in %; sellers in rows, buyers in columns', view), {
      type: 'text', left: 8, bottom: place.grid.bottom - (narrow ? 36 : 38),
      style: {
        text: narrow ? 'HHI\npartners' : 'HHI of suppliers\npartners declared', fill: l.theme(view).muted, lineHeight: 14,
        font: (narrow ? '9px ' : '11px ') + l.base(view).textStyle.fontFamily
      }
    }].concat(l.key(l.pieceEntries(pieces, view), { bottom: 6 }, view));
    option.visualMap = heat.visualMap;
    option.series = heat.series;
    option.tooltip.formatter = function (p) {
      var exporter = data.names[found.rows[p.value[1]]];
      var importer = data.names[found.columns[p.value[0]]];
      var column = found.at[p.value[0]];
      return 'Share of ' + l.escape(exporter) + ' in what ' + l.escape(importer)
        + (measure.indexOf('supply') === 0 ? ' buys and produces' : ' buys') + '<br><b>'
        + (p.seriesName === 'unknown' ? 'unknown' : l.share(p.value[2])) + '</b>'
        + (column ? '<br>' + l.levels[column[0]] + '; HHI of suppliers ' + l.number(column[1]) : '');
    };
    return option;
  };

  l.tables.dependence = function (data, view) {
    var found = table(data, { theme: view.theme, width: 2000, choice: view.choice });
    var rows = [];
    found.columns.forEach(function (importer, j) {
      found.rows.forEach(function (exporter, i) {
        var column = found.at[j];
        if (column && column[i + 2] !== null) {
          rows.push([data.names[importer], data.names[exporter], column[i + 2], column[1], l.levels[column[0]]]);
        }
      });
    });
    return {
      columns: [
        { name: 'Importer', unit: '', number: false }, { name: 'Exporter', unit: '', number: false },
        { name: 'Share', unit: '0 to 1', number: true }, { name: 'HHI of suppliers', unit: '0 to 1', number: true },
        { name: 'Partners', unit: '', number: false }
      ],
      rows: rows
    };
  };
})(lanthanet);
