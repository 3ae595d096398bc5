'use strict';

const FLOWS = `MATCH (a:Country)-[t:TRADES {stage: $stage, year: $year}]->(b:Country)
RETURN a.iso3 AS exporter, a.name AS exporterName, b.iso3 AS importer, b.name AS importerName,
       t.reoTonnes AS reoTonnes, t.imputedShare AS imputedShare
ORDER BY t.reoTonnes IS NULL, t.reoTonnes DESC, exporter, importer`;
const WIDEST = 24;
const THINNEST = 0.5;
const CENTRE = {x: 500, y: 380};
const RADIUS = 300;

const form = document.getElementById('choice');
const drawing = document.getElementById('drawing');
const said = document.getElementById('said');

function choice() {
  return {stage: form.stage.value, year: form.year.valueAsNumber, links: form.links.valueAsNumber};
}

async function ask(parameters) {
  const response = await fetch('/db/neo4j/query/v2', {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Accept: 'application/json'},
    body: JSON.stringify({statement: FLOWS, parameters, accessMode: 'READ'}),
  });
  if (!response.ok) {
    throw new Error('Neo4j answers ' + response.status);
  }
  const {data} = await response.json();
  return data.values.map(row => Object.fromEntries(data.fields.map((field, i) => [field, row[i]])));
}

function add(parent, name, attributes, text) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  if (text !== undefined) {
    element.textContent = text;
  }
  parent.append(element);
  return element;
}

/** China stands on the left, the United States on the right, the others between them by name. */
function places(flows) {
  const names = new Map();
  for (const flow of flows) {
    names.set(flow.exporter, flow.exporterName);
    names.set(flow.importer, flow.importerName);
  }
  const others = [...names.keys()].filter(c => c !== 'CHN' && c !== 'USA').sort();
  const half = Math.ceil(others.length / 2);
  const at = new Map();
  const put = (code, angle) => at.set(code, {
    name: names.get(code),
    x: CENTRE.x + RADIUS * Math.cos(angle),
    y: CENTRE.y + RADIUS * Math.sin(angle),
  });
  others.forEach((code, i) => put(code, i < half
      ? Math.PI + Math.PI * (i + 1) / (half + 1)
      : Math.PI * (i - half + 1) / (others.length - half + 1)));
  if (names.has('CHN')) {
    put('CHN', Math.PI);
  }
  if (names.has('USA')) {
    put('USA', 0);
  }
  return at;
}

function bow(a, b) {
  const x = (a.x + b.x) / 2 * 0.75 + CENTRE.x * 0.25 - (b.y - a.y) * 0.12;
  const y = (a.y + b.y) / 2 * 0.75 + CENTRE.y * 0.25 + (b.x - a.x) * 0.12;
  return `M${a.x} ${a.y}Q${x} ${y} ${b.x} ${b.y}`;
}

function draw(flows) {
  drawing.replaceChildren();
  const at = places(flows);
  const largest = flows.length === 0 ? 1 : flows[0].reoTonnes;
  for (const flow of flows) {
    const path = add(drawing, 'path', {
      d: bow(at.get(flow.exporter), at.get(flow.importer)),
      class: flow.exporter + (flow.imputedShare > 0.5 ? ' imputed' : ''),
      'stroke-width': Math.max(THINNEST, WIDEST * flow.reoTonnes / largest),
    });
    add(path, 'title', {}, `${flow.exporterName} → ${flow.importerName}: ${tonnes(flow.reoTonnes)}`);
  }
  [...at].forEach(([code, place], i) => {
    add(drawing, 'circle', {cx: place.x, cy: place.y, r: 8, class: code});
    add(drawing, 'text', beside(place, i), place.name);
  });
}

/** Names stand outside the circle; above and below it on two lines by turns, as they are closer there. */
function beside({x, y}, i) {
  if (Math.abs(x - CENTRE.x) < RADIUS * 0.45) {
    const away = 16 + 15 * (i % 2);
    return {x, y: y < CENTRE.y ? y - away : y + away + 8, 'text-anchor': 'middle'};
  }
  const right = x > CENTRE.x;
  return {x: x + (right ? 13 : -13), y: y + 4, 'text-anchor': right ? 'start' : 'end'};
}

function tonnes(value) {
  return value.toLocaleString('en', {maximumSignificantDigits: 4}) + ' REO t';
}

function sum(flows) {
  return flows.reduce((total, flow) => total + flow.reoTonnes, 0);
}

async function show() {
  const {stage, year, links} = choice();
  if (!Number.isInteger(year) || !Number.isInteger(links) || links < 1) {
    return;
  }
  try {
    const all = await ask({stage, year});
    const known = all.filter(flow => flow.reoTonnes > 0);
    const drawn = known.slice(0, links);
    draw(drawn);
    const unknown = all.filter(flow => flow.reoTonnes === null).length;
    said.textContent = all.length === 0
        ? `The store holds no ${stage} flows of ${year}.`
        : `${drawn.length} of ${known.length} links, ${tonnes(sum(drawn))} of ${tonnes(sum(known))};`
            + ` ${unknown} more have no known weight.`;
  } catch (error) {
    drawing.replaceChildren();
    said.textContent = 'The flows could not be read (' + error.message + ').';
  }
}

form.addEventListener('change', show);
form.addEventListener('submit', event => event.preventDefault());
show();
