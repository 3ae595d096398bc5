/* The chain from mine to market: columns of countries that make and use the goods of each stage, and what flows between. */
(function (l) {
  'use strict';

  var GREY = {
    mines: ['Mines', 'mines'],
    unaccounted: ['Unexplained', 'n/k'],
    bought: ['Bought before', 're-'],
    lost: ['Lost in making', 'lost'],
    kept: ['Used as it is', 'kept'],
    sold: ['Sold again', 'sold']
  };

  var WAYS = {
    mined: 'mined', unaccounted: 'not explained by mines, imports or the stage before', bought: 'bought and sold again',
    trade: 'sold', assumed: 'sold, as is assumed: no table shows it', home: 'stays in the country',
    made: 'made into goods of this stage', lost: 'lost in making the next stage', kept: 'used as it is, or kept',
    sold: 'sold again'
  };

  function links(data, view) {
    var runs = data.links[l.choice(view, 'year', '')] || [];
    var part = l.choice(view, 'part', 'chain');
    var found = [];
    for (var i = 0; i < runs.length; i += 4) {
      var link = {
        source: data.nodes[runs[i]], target: data.nodes[runs[i + 1]], kind: data.kinds[runs[i + 2]], value: runs[i + 3]
      };
      if (part === 'chain' || isOf(part, link)) {
        found.push(link);
      }
    }
    return found;
  }

  /* Of one stage: what is made into it, traded, used, and made of it. */
  function isOf(part, link) {
    return link.kind === 'made' ? link.source.stage === part || link.target.stage === part
      : link.source.stage === part && link.target.stage === part;
  }

  /* On a narrow page all but a few countries of a column are taken as one. */
  function fewer(found, data, most) {
    var kept = {};
    var counts = {};
    data.nodes.forEach(function (node) {
      counts[node.column] = (counts[node.column] || 0) + 1;
      kept[node.id] = !node.code || node.code === 'others' || counts[node.column] <= most;
    });
    function place(node) {
      return kept[node.id] ? node : {
        id: 'others@' + node.stage + ':' + node.kind, kind: node.kind, stage: node.stage, column: node.column,
        code: 'others', name: 'Other countries'
      };
    }
    var sums = {};
    var order = [];
    found.forEach(function (link) {
      var folded = { source: place(link.source), target: place(link.target), kind: link.kind, value: link.value };
      var key = folded.source.id + '>' + folded.target.id + '>' + link.kind;
      if (sums[key]) {
        sums[key].value += link.value;
      } else {
        sums[key] = folded;
        order.push(key);
      }
    });
    return order.map(function (key) {
      return sums[key];
    });
  }

  function nodes(found, data) {
    var present = {};
    found.forEach(function (link) {
      [link.source, link.target].forEach(function (node) {
        present[node.id] = node;
      });
    });
    var rank = {};
    data.nodes.forEach(function (node, i) {
      rank[node.id] = i;
    });
    return Object.keys(present).map(function (id) {
      return present[id];
    }).sort(function (a, b) {
      return a.column - b.column || order(a) - order(b) || (rank[a.id] || 0) - (rank[b.id] || 0);
    });

    function order(node) {
      return !node.code ? (node.kind === 'mines' ? 0 : 3) : node.code === 'others' ? 2 : 1;
    }
  }

  function colour(node, data, view) {
    var colours = l.theme(view).colours;
    if (!node.code) {
      return node.kind === 'mines' ? l.theme(view).text : l.theme(view).muted;
    }
    var i = data.pair.indexOf(node.code);
    return i >= 0 ? colours[i] : colours[2];
  }

  /* A link has the colour of its country, except what is not explained, lost, kept or sold again. */
  function linkColour(link, data, view) {
    var grey = ['unaccounted', 'bought', 'lost', 'kept', 'sold'].indexOf(link.kind) >= 0;
    return grey ? l.theme(view).muted : colour(link.kind === 'mined' ? link.target : link.source, data, view);
  }

  function words(node, data) {
    var stage = data.stageNames[node.stage];
    if (!node.code) {
      return GREY[node.kind][0] + ', ' + stage;
    }
    return node.name + ', ' + stage + (node.kind === 'made' ? (node.stage === 'ore' ? ' mined' : ' made') : ' used');
  }

  function label(node, gap, view) {
    var narrow = l.isNarrow(view);
    if (!node.code) {
      return GREY[node.kind][narrow ? 1 : 0];
    }
    if (node.code === 'others') {
      return narrow ? 'oth.' : gap < 120 ? 'Others' : 'Other countries';
    }
    return !narrow && l.textWidth(node.name, 11) < gap - 16 ? node.name : node.code;
  }

  /* Names of the columns, over them. */
  function headings(shown, box, view) {
    var short = { ore: 'ore', compound: 'comp.', metal: 'metal', magnet: 'magn.' };
    var columns = {};
    shown.forEach(function (node) {
      if (node.kind === 'made' || node.kind === 'used') {
        columns[node.column] = node;
      }
    });
    return Object.keys(columns).map(function (column) {
      var node = columns[column];
      var narrow = l.isNarrow(view);
      var made = node.stage === 'ore' ? 'mined' : 'made';
      var stage = narrow ? short[node.stage] : node.stage.charAt(0).toUpperCase() + node.stage.slice(1);
      return {
        type: 'text',
        left: box.left + (column - box.first) * box.gap,
        top: 6,
        style: {
          text: stage + '\n' + (node.kind === 'made' ? made : 'used') + (narrow ? '' : ' in'),
          fill: l.theme(view).text, lineHeight: narrow ? 12 : 15,
          font: (narrow ? '10px ' : 'bold 12px ') + l.base(view).textStyle.fontFamily
        }
      };
    });
  }

  function key(data, view) {
    var theme = l.theme(view);
    return l.key([
      [data.pairNames[0], theme.colours[0]], [data.pairNames[1], theme.colours[1]],
      ['Other countries', theme.colours[2]], ['Unexplained, lost, kept, sold again', theme.muted]
    ], { bottom: 4 }, view);
  }

  l.charts.sankey = function (data, view) {
    var narrow = l.isNarrow(view);
    var all = links(data, view);
    var found = narrow ? fewer(all, data, 4) : all;
    if (found.length === 0) {
      return l.nothing('Nothing is known of this part of the chain in ' + l.choice(view, 'year', 'any year') + '.', view);
    }
    var shown = nodes(found, data);
    var first = shown[0].column;
    var last = shown[shown.length - 1].column;
    var box = { left: narrow ? 4 : 12, right: narrow ? 26 : 84, first: first };
    var width = narrow ? 7 : 12;
    box.gap = (view.width - box.left - box.right - width) / (last - first);
    var byId = {};
    shown.forEach(function (node) {
      byId[node.id] = node;
    });
    var option = l.base(view);
    option.tooltip.formatter = function (p) {
      if (p.dataType === 'edge') {
        return l.escape(words(byId[p.data.source], data)) + ' \u2192 ' + l.escape(words(byId[p.data.target], data)) + '<br>'
          + l.escape(WAYS[p.data.kind]) + ': <b>' + l.number(p.data.value) + ' REO t</b>';
      }
      return l.escape(words(byId[p.name], data)) + '<br><b>' + l.number(p.value) + ' REO t</b>';
    };
    option.graphic = headings(shown, box, view).concat(key(data, view));
    option.series = [{
      type: 'sankey',
      left: box.left, right: box.right, top: narrow ? 36 : 44, bottom: 44,
      nodeAlign: 'left', nodeWidth: width, nodeGap: narrow ? 11 : 13, layoutIterations: 0, draggable: false,
      emphasis: { focus: 'adjacency' },
      label: {
        color: l.theme(view).text, fontSize: narrow ? 9 : 11, distance: 4,
        textBorderColor: l.theme(view).paper, textBorderWidth: 2
      },
      data: shown.map(function (node) {
        var text = label(node, box.gap, view);
        return {
          name: node.id, depth: node.column - first,
          itemStyle: { color: colour(node, data, view), borderWidth: 0 },
          label: { formatter: function () { return text; } }
        };
      }),
      links: found.map(function (link) {
        return {
          source: link.source.id, target: link.target.id, value: link.value, kind: link.kind,
          lineStyle: { color: linkColour(link, data, view), opacity: view.theme === 'dark' ? 0.4 : 0.32, curveness: 0.5 }
        };
      })
    }];
    return option;
  };

  l.tables.sankey = function (data, view) {
    var rows = links(data, view).map(function (link) {
      return [words(link.source, data), words(link.target, data), WAYS[link.kind], link.value];
    });
    rows.sort(function (a, b) {
      return b[3] - a[3];
    });
    return {
      columns: [
        { name: 'From', unit: '', number: false }, { name: 'To', unit: '', number: false },
        { name: 'What happens', unit: '', number: false }, { name: 'Amount', unit: 'REO t', number: true }
      ],
      rows: rows
    };
  };
})(lanthanet);
