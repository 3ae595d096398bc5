/* Scales of the charts of the world: amounts by powers of ten, shares by steps, both in words. */
(function (l) {
  'use strict';

  /* From little to much, on a light and on a dark page; the second run is for amounts below zero. */
  l.ramps = {
    light: {
      up: ['#d3e5f4', '#a6cbe8', '#6baed6', '#3a8ac4', '#1767a6', '#0b3f78'],
      down: ['#fbe0c8', '#f8bd8b', '#ef9150', '#d9691f', '#a94a0d', '#6f2f06'],
      unknown: '#bdb9b3', zero: '#f0f4f8'
    },
    dark: {
      up: ['#173a5c', '#1f5687', '#2b76b5', '#4f9bdc', '#8cc4fb', '#d6ebff'],
      down: ['#4a2a10', '#6f3d14', '#9b571e', '#cc7a33', '#f2a561', '#ffd9b5'],
      unknown: '#565d66', zero: '#161d26'
    }
  };

  l.ramp = function (view) {
    return l.ramps[view.theme] || l.ramps.light;
  };

  l.choice = function (view, name, otherwise) {
    var chosen = view.choice && view.choice[name];
    return chosen === undefined || chosen === null ? otherwise : chosen;
  };

  l.units = { reo: 'REO t', gross: 'gross t', usd: 'USD' };

  /* How many partners of a country are declared, by the place of the level. */
  l.levels = ['no partner declared', 'some listed partners declared', 'largest partners declared', 'all partners declared'];

  /* Width of a text, roughly: for what must fit. */
  l.textWidth = function (text, size) {
    return text.length * size * 0.53;
  };

  function decades(most, count) {
    var top = most > 0 ? Math.ceil(Math.log(most) / Math.LN10 - 1e-9) : 1;
    var edges = [];
    for (var i = count - 1; i >= 0; i--) {
      edges.push(Math.pow(10, top - i));
    }
    return edges;
  }

  function between(low, high) {
    return low === 0 ? 'up to ' + l.tick(high) : l.tick(low) + ' to ' + l.tick(high);
  }

  /* Pieces up from zero to edges, the last without an end: what is added up on a narrow page may exceed all there is. */
  function rising(edges, colours, sign, unit) {
    return edges.map(function (edge, i) {
      var low = i === 0 ? 0 : edges[i - 1];
      var isLast = i === edges.length - 1;
      var piece = { gt: low, label: sign + (isLast ? 'over ' + l.tick(low) + ' ' + unit : between(low, edge)), color: colours[i] };
      if (!isLast) {
        piece.lte = edge;
      }
      return piece;
    });
  }

  /* Pieces for amounts of zero and more. */
  l.amountPieces = function (most, unit, view) {
    var ramp = l.ramp(view);
    return [{ value: 0, label: '0', color: ramp.zero }].concat(rising(decades(most, 5), ramp.up.slice(1), '', unit));
  };

  /* Pieces for amounts of either sign. */
  l.netPieces = function (most, unit, view) {
    var ramp = l.ramp(view);
    function colours(side) {
      return [side[1], side[3], side[5]];
    }
    var edges = decades(most, 3);
    var below = rising(edges, colours(ramp.down), '\u2212 ', unit).map(function (piece) {
      var mirrored = { lt: -piece.gt, label: piece.label, color: piece.color };
      if (piece.lte !== undefined) {
        mirrored.gte = -piece.lte;
      }
      return mirrored;
    });
    return below.reverse().concat([{ value: 0, label: '0', color: ramp.zero }], rising(edges, colours(ramp.up), '+ ', unit));
  };

  /* Pieces for shares. */
  l.sharePieces = function (view) {
    var ramp = l.ramp(view);
    var edges = [0.05, 0.1, 0.25, 0.5, 0.75, 1];
    var pieces = [{ value: 0, label: '0 %', color: ramp.zero }];
    edges.forEach(function (edge, i) {
      var low = i === 0 ? 0 : edges[i - 1];
      var label = i === 0 ? 'up to 5 %' : low * 100 + ' to ' + edge * 100 + ' %';
      pieces.push({ gt: low, lte: edge, label: label, color: ramp.up[i] });
    });
    return pieces;
  };

  /* Black or white on a colour, whichever is read better (WCAG 2.2 relative luminance). */
  l.inkOn = function (colour) {
    var parts = [1, 3, 5].map(function (at) {
      var c = parseInt(colour.substr(at, 2), 16) / 255;
      return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] > 0.179 ? '#1b1f24' : '#ffffff';
  };

  /* The piece a value falls in. */
  l.pieceOf = function (pieces, value) {
    return pieces.filter(function (p) {
      return p.value !== undefined ? value === p.value
        : (p.gt === undefined || value > p.gt) && (p.gte === undefined || value >= p.gte)
          && (p.lt === undefined || value < p.lt) && (p.lte === undefined || value <= p.lte);
    })[0];
  };

  /* A scale of pieces for some series; it is shown as a key, which breaks its lines on a narrow page. */
  l.pieceScale = function (pieces, series, dimension, view) {
    return {
      type: 'piecewise', show: false, pieces: pieces, seriesIndex: series, dimension: dimension,
      outOfRange: { color: l.ramp(view).unknown }
    };
  };

  /* Colours and words of pieces, unknown first. */
  l.pieceEntries = function (pieces, view) {
    return [['Unknown', l.ramp(view).unknown]].concat(pieces.map(function (piece) {
      return [piece.label, piece.color];
    }));
  };

  /* Entries of a key, [words, colour], in rows as wide as the chart. */
  function keyRows(entries, view) {
    var size = l.isNarrow(view) ? 10 : 12;
    var rows = [[]];
    var x = 8;
    entries.forEach(function (entry) {
      var width = l.textWidth(entry[0], size) + 34;
      if (x > 8 && x + width > view.width) {
        x = 8;
        rows.push([]);
      }
      rows[rows.length - 1].push({ text: entry[0], colour: entry[1], x: x });
      x += width;
    });
    return rows;
  }

  l.keyHeight = function (entries, view) {
    return keyRows(entries, view).length * 16;
  };

  /* Colours and what they stand for, from a place down: { top: 10 }, or up from the bottom: { bottom: 4 }. */
  l.key = function (entries, at, view) {
    var rows = keyRows(entries, view);
    var font = (l.isNarrow(view) ? '10px ' : '12px ') + l.base(view).textStyle.fontFamily;
    var side = at.bottom === undefined ? 'top' : 'bottom';
    var found = [];
    rows.forEach(function (row, i) {
      var place = at[side] + 16 * (side === 'top' ? i : rows.length - 1 - i);
      row.forEach(function (entry) {
        var mark = {
          type: 'rect', left: entry.x, shape: { width: 12, height: 10 },
          style: { fill: entry.colour, stroke: l.theme(view).line, lineWidth: 1 }
        };
        var text = { type: 'text', left: entry.x + 18, style: { text: entry.text, fill: l.theme(view).text, font: font } };
        mark[side] = place + (side === 'top' ? -1 : 2);
        text[side] = place;
        found.push(mark, text);
      });
    });
    return found;
  };

  /* One line in the middle of a chart that has nothing to show. */
  l.nothing = function (text, view) {
    var option = l.base(view);
    option.title = {
      text: text, left: 'center', top: 'middle',
      textStyle: { color: l.theme(view).muted, fontSize: 13, fontWeight: 'normal', width: view.width - 30, overflow: 'break' }
    };
    return option;
  };
})(lanthanet);
