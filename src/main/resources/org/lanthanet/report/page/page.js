/* The page: draws the charts, lets a reader choose, follows the colours of the screen, the width of the window and the printer. */
(function (l) {
  'use strict';

  var PRINT_WIDTH = 660;
  var page = JSON.parse(document.getElementById('data').textContent);
  var root = document.documentElement;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var themeButton = document.getElementById('theme');
  var themeChosen = null;
  var printing = false;
  var drawn = [];

  Object.keys(page.maps).forEach(function (name) {
    echarts.registerMap(name, page.maps[name]);
  });

  function theme() {
    return printing ? 'light' : themeChosen || (dark.matches ? 'dark' : 'light');
  }

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  function slider(control, choice, changed) {
    var label = element('label', {}, control.label);
    var input = element('input', {
      type: 'range', min: 0, max: control.values.length - 1, step: 1, value: control.values.indexOf(control.value),
      'data-control': control.name
    });
    var output = element('output', {}, control.labels[input.value]);
    input.setAttribute('aria-valuetext', output.textContent);
    input.addEventListener('input', function () {
      choice[control.name] = control.values[input.value];
      output.textContent = control.labels[input.value];
      input.setAttribute('aria-valuetext', output.textContent);
      changed();
    });
    label.append(input, output);
    return label;
  }

  function list(control, choice, changed) {
    var label = element('label', {}, control.label);
    var select = element('select', { 'data-control': control.name });
    control.values.forEach(function (value, i) {
      var option = element('option', { value: value }, control.labels[i]);
      option.selected = value === control.value;
      select.append(option);
    });
    var printed = element('span', { class: 'printed' }, control.labels[control.values.indexOf(control.value)]);
    select.addEventListener('change', function () {
      choice[control.name] = select.value;
      printed.textContent = control.labels[control.values.indexOf(select.value)];
      changed();
    });
    label.append(select, printed);
    return label;
  }

  function table(made) {
    var all = element('table');
    var head = all.createTHead().insertRow();
    made.columns.forEach(function (column) {
      var th = element('th', { scope: 'col' }, column.name);
      if (column.number) {
        th.className = 'number';
      }
      if (column.unit) {
        th.append(element('span', { class: 'unit' }, ', ' + column.unit));
      }
      head.append(th);
    });
    var body = all.createTBody();
    made.rows.forEach(function (row) {
      var tr = body.insertRow();
      row.forEach(function (cell, i) {
        var column = made.columns[i];
        var td = element(i === 0 ? 'th' : 'td', i === 0 ? { scope: 'row' } : {});
        td.textContent = typeof cell === 'number' ? l.number(cell) : cell === null ? (column.number ? 'unknown' : '') : cell;
        if (column.number) {
          td.className = 'number';
        }
        tr.append(td);
      });
    });
    return all;
  }

  function Drawn(figure, chart) {
    this.figure = figure;
    this.chart = chart;
    this.plot = figure.querySelector('.plot');
    this.numbers = figure.querySelector('.numbers');
    this.choice = {};
    this.instance = null;
    var self = this;
    chart.controls.forEach(function (control) {
      self.choice[control.name] = control.value;
    });
    var controls = figure.querySelector('.controls');
    chart.controls.forEach(function (control) {
      var make = control.kind === 'slider' ? slider : list;
      controls.append(make(control, self.choice, function () { self.draw(); }));
    });
    this.numbers.addEventListener('toggle', function () { self.list(); });
    var save = element('button', { type: 'button', class: 'screen save' }, 'Save as SVG');
    save.addEventListener('click', function () { self.save(); });
    this.numbers.after(save);
  }

  Drawn.prototype.view = function () {
    return { theme: theme(), width: printing ? PRINT_WIDTH : this.plot.clientWidth, choice: this.choice };
  };

  Drawn.prototype.draw = function () {
    var view = this.view();
    var size = { width: view.width, height: l.height(this.chart, view) };
    this.plot.style.height = size.height + 'px';
    if (!this.instance) {
      this.instance = echarts.init(this.plot, null, { renderer: 'svg', width: size.width, height: size.height });
    } else if (this.instance.getWidth() !== size.width || this.instance.getHeight() !== size.height) {
      this.instance.resize(size);
    }
    this.instance.setOption(l.charts[this.chart.kind](this.chart.data, view), true);
    this.figure.setAttribute('data-drawn', JSON.stringify(this.choice));
    this.list();
  };

  Drawn.prototype.list = function () {
    var box = this.numbers.querySelector('.scroll');
    if (this.numbers.open) {
      box.replaceChildren(table(l.tables[this.chart.kind](this.chart.data, this.view())));
    }
  };

  Drawn.prototype.save = function () {
    var link = element('a', { href: this.instance.getDataURL({ type: 'svg' }), download: this.chart.id + '.svg' });
    link.click();
  };

  function drawAll() {
    root.setAttribute('data-theme', theme());
    themeButton.textContent = theme() === 'dark' ? 'Light' : 'Dark';
    themeButton.setAttribute('aria-label', 'Show in ' + (theme() === 'dark' ? 'light' : 'dark') + ' colours');
    drawn.forEach(function (d) {
      if (d.instance) {
        d.draw();
      }
    });
  }

  /* One after the other, so that the first is seen while the others are drawn. */
  function drawNext(i) {
    if (i < drawn.length) {
      if (!drawn[i].instance) {
        drawn[i].draw();
      }
      window.setTimeout(function () { drawNext(i + 1); }, 0);
    } else {
      root.setAttribute('data-ready', 'true');
    }
  }

  function print(on) {
    if (printing !== on) {
      printing = on;
      drawn.forEach(function (d) { d.draw(); });
      drawAll();
    }
  }

  root.setAttribute('data-theme', theme());
  document.querySelectorAll('figure[data-chart]').forEach(function (figure) {
    var chart = page.charts.filter(function (c) { return c.id === figure.getAttribute('data-chart'); })[0];
    drawn.push(new Drawn(figure, chart));
  });
  themeButton.addEventListener('click', function () {
    themeChosen = theme() === 'dark' ? 'light' : 'dark';
    drawAll();
  });
  dark.addEventListener('change', drawAll);
  window.addEventListener('beforeprint', function () { print(true); });
  window.addEventListener('afterprint', function () { print(false); });
  window.matchMedia('print').addEventListener('change', function (e) { print(e.matches); });
  var width = window.innerWidth;
  window.addEventListener('resize', function () {
    if (window.innerWidth !== width && !printing) {
      width = window.innerWidth;
      drawAll();
    }
  });
  drawAll();
  drawNext(0);
})(lanthanet);
