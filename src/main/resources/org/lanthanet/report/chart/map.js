/* The world's trade on a map. */
(function (l) {
  'use strict';

  /* Equal Earth: areas are true (Savric, Patterson and Jenny 2018). */
  var A = [1.340264, -0.081106, 0.000893, 0.003796];
  var M = Math.sqrt(3) / 2;
  var ASPECT = 2.238;

  function slope(t2) {
    var t6 = t2 * t2 * t2;
    return A[0] + 3 * A[1] * t2 + t6 * (7 * A[2] + 9 * A[3] * t2);
  }

  function height(t) {
    var t2 = t * t;
    var t6 = t2 * t2 * t2;
    return t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
  }

  l.equalEarth = {
    project: function (place) {
      var t = Math.asin(M * Math.sin(place[1] * Math.PI / 180));
      var x = place[0] * Math.PI / 180 * Math.cos(t) / (M * slope(t * t));
      return [x, -height(t)];
    },
    unproject: function (point) {
      var t = -point[1];
      for (var i = 0; i < 12; i++) {
        t -= (height(t) + point[1]) / slope(t * t);
      }
      var sine = Math.max(-1, Math.min(1, Math.sin(t) / M));
      return [point[0] * M * slope(t * t) / Math.cos(t) * 180 / Math.PI, Math.asin(sine) * 180 / Math.PI];
    }
  };

  function chosen(table, data, view) {
    var stage = (table[l.choice(view, 'stage', 'ore')] || {})[l.choice(view, 'basis', 'reo')] || {};
    return stage[l.choice(view, 'year', '')] || [];
  }

  /* Of a side that is not declared, or not all weighed, a difference would be no bound. */
  function isWhole(level) {
    return level > 0 && level < 4;
  }

  function shown(run, view) {
    var exports = run[1];
    var imports = run[3];
    var show = l.choice(view, 'show', 'exports');
    if (show === 'net') {
      return exports === null || imports === null || !isWhole(run[2]) || !isWhole(run[4]) ? null : exports - imports;
    }
    return show === 'imports' ? imports : exports;
  }

  function countries(data, view) {
    var runs = chosen(data.trade, data, view);
    var found = [];
    for (var i = 0; i < runs.length; i += 5) {
      found.push({
        place: runs[i], exports: runs[i + 1], exported: runs[i + 2], imports: runs[i + 3], imported: runs[i + 4],
        value: shown(runs.slice(i, i + 5), view)
      });
    }
    return found;
  }

  /* The largest value of all years, so that colours mean the same under the slider. */
  function most(data, view) {
    var years = (data.trade[l.choice(view, 'stage', 'ore')] || {})[l.choice(view, 'basis', 'reo')] || {};
    var size = 0;
    Object.keys(years).forEach(function (year) {
      for (var i = 0; i < years[year].length; i += 5) {
        size = Math.max(size, Math.abs(shown(years[year].slice(i, i + 5), view) || 0));
      }
    });
    return size;
  }

  function coverage(level) {
    return l.levels[level % 4] + (level > 3 ? ', weights of some flows unknown' : '');
  }

  function flows(data, view) {
    var runs = chosen(data.flows, data, view);
    var found = [];
    for (var i = 0; i < runs.length; i += 3) {
      found.push({ from: runs[i], to: runs[i + 1], value: runs[i + 2] });
    }
    return found.slice(0, l.isNarrow(view) ? 8 : 24);
  }

  function lines(data, view) {
    var found = flows(data, view);
    var widest = l.isNarrow(view) ? 4 : 7;
    var theme = l.theme(view);
    return found.map(function (flow) {
      var i = data.pair.indexOf(data.codes[flow.from]);
      var width = Math.max(0.8, widest * Math.sqrt(flow.value / found[0].value));
      return {
        coords: [data.places[flow.from].slice(0, 2), data.places[flow.to].slice(0, 2)],
        value: flow.value,
        from: flow.from,
        to: flow.to,
        symbolSize: 4 + 1.4 * width,
        lineStyle: { width: width, curveness: 0.25, color: i < 0 ? theme.colours[3] : theme.colours[i === 0 ? 2 : 1] }
      };
    }).reverse();
  }

  function tooltip(data, view, byPlace) {
    var unit = l.units[l.choice(view, 'basis', 'reo')];
    return function (p) {
      if (p.seriesType === 'lines') {
        return l.escape(data.names[p.data.from]) + ' \u2192 ' + l.escape(data.names[p.data.to]) + '<br><b>'
          + l.number(p.data.value) + ' ' + unit + '</b>';
      }
      var place = data.codes.indexOf(p.name);
      var found = byPlace[place];
      if (!found) {
        return l.escape(place < 0 ? p.name : data.names[place]) + '<br>unknown';
      }
      return '<b>' + l.escape(data.names[place]) + '</b><br>exports ' + l.number(found.exports) + ' ' + unit + ' <small>('
        + coverage(found.exported) + ')</small><br>imports ' + l.number(found.imports) + ' ' + unit + ' <small>('
        + coverage(found.imported) + ')</small>';
    };
  }

  function pieces(data, view) {
    var unit = l.units[l.choice(view, 'basis', 'reo')];
    return l.choice(view, 'show', 'exports') === 'net' ? l.netPieces(most(data, view), unit, view)
      : l.amountPieces(most(data, view), unit, view);
  }

  function mapHeight(view) {
    return (view.width - 16) / ASPECT;
  }

  /* Whose exports the lines are. */
  function lineEntries(data, view) {
    var colours = l.theme(view).colours;
    return [
      ['Lines: exports of ' + data.pairNames[0], colours[2]], ['of ' + data.pairNames[1], colours[1]],
      ['of other countries', colours[3]]
    ];
  }

  /* Under the map what the colours of countries and of lines are. */
  function keys(data, scale, view) {
    var entries = l.pieceEntries(scale, view);
    var top = 34 + mapHeight(view);
    return l.key(entries, { top: top }, view)
      .concat(l.key(lineEntries(data, view), { top: top + l.keyHeight(entries, view) + 8 }, view));
  }

  l.heights['world-map'] = function (data, view) {
    return Math.ceil(46 + mapHeight(view) + l.keyHeight(l.pieceEntries(pieces(data, view), view), view)
      + l.keyHeight(lineEntries(data, view), view));
  };

  l.charts['world-map'] = function (data, view) {
    var narrow = l.isNarrow(view);
    var theme = l.theme(view);
    var ramp = l.ramp(view);
    var unit = l.units[l.choice(view, 'basis', 'reo')];
    var found = countries(data, view);
    var byPlace = {};
    found.forEach(function (country) {
      byPlace[country.place] = country;
    });
    var known = found.filter(function (country) {
      return country.value !== null;
    });
    var scale = pieces(data, view);
    var option = l.base(view);
    option.tooltip.formatter = tooltip(data, view, byPlace);
    option.visualMap = [l.pieceScale(scale, [0, 1], undefined, view)];
    if (known.length === 0) {
      option.title = l.nothing('No ' + unit + ' of ' + data.stageNames[l.choice(view, 'stage', 'ore')] + ' is known in '
        + l.choice(view, 'year', '') + (unit === 'USD' ? '.' : '; choose USD.'), view).title;
      option.title.top = 4;
    }
    var edge = { areaColor: ramp.unknown, borderColor: theme.paper === '#ffffff' ? '#8c959f' : '#6e7681', borderWidth: 0.5 };
    option.geo = {
      map: 'world', projection: l.equalEarth, roam: false, left: 8, top: 24, width: view.width - 16,
      height: mapHeight(view), itemStyle: edge, label: { show: false }, selectedMode: false,
      emphasis: { label: { show: false }, itemStyle: { areaColor: null, borderColor: theme.text, borderWidth: 1.2 } }
    };
    option.graphic = keys(data, scale, view);
    option.series = [
      {
        type: 'map', map: 'world', geoIndex: 0, name: 'countries',
        data: known.map(function (country) {
          return { name: data.codes[country.place], value: country.value };
        })
      },
      {
        type: 'scatter', coordinateSystem: 'geo', name: 'small', symbolSize: narrow ? 4 : 7,
        itemStyle: { borderColor: edge.borderColor, borderWidth: 0.5 },
        data: known.filter(function (country) {
          return data.places[country.place][2] === 1 && country.value !== 0;
        }).map(function (country) {
          return { name: data.codes[country.place], value: data.places[country.place].slice(0, 2).concat([country.value]) };
        })
      },
      {
        type: 'lines', coordinateSystem: 'geo', geoIndex: 0, name: 'flows', z: 5,
        symbol: ['none', 'arrow'], lineStyle: { opacity: 0.75 }, data: lines(data, view)
      }
    ];
    return option;
  };

  l.tables['world-map'] = function (data, view) {
    var unit = l.units[l.choice(view, 'basis', 'reo')];
    var rows = countries(data, view).filter(function (c) {
      return c.exports || c.imports;
    });
    rows.sort(function (a, b) {
      return (b.exports || 0) + (b.imports || 0) - (a.exports || 0) - (a.imports || 0) || a.place - b.place;
    });
    return {
      columns: [
        { name: 'Country', unit: '', number: false },
        { name: 'Exports', unit: unit, number: true }, { name: 'Exports declared', unit: '', number: false },
        { name: 'Imports', unit: unit, number: true }, { name: 'Imports declared', unit: '', number: false }
      ],
      rows: rows.map(function (c) {
        return [data.names[c.place], c.exports, coverage(c.exported), c.imports, coverage(c.imported)];
      })
    };
  };
})(lanthanet);
