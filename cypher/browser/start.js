'use strict';

const OURS = 'lanthanet-';
const GIVEN = 'lanthanet.given';

function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function store(key, value) {
  localStorage.setItem(key, JSON.stringify(value));
}

/** Ours are replaced, the user's stay. */
function replaceOurs(key, ours) {
  const held = stored(key);
  const theirs = Array.isArray(held) ? held.filter(item => !String(item.id).startsWith(OURS)) : [];
  store(key, theirs.concat(ours));
}

/** What the user has changed since we gave it stays as it is. */
function give(held, given, ours) {
  const result = {...held};
  for (const [key, value] of Object.entries(ours)) {
    const changed = given && key in given && key in result
        && JSON.stringify(result[key]) !== JSON.stringify(given[key]);
    if (!changed) {
      result[key] = value;
    }
  }
  return result;
}

/** Neo4j Browser keeps what it knows by origin, and is told of one. */
function elsewhere() {
  return location.hostname === 'localhost' ? location.href.replace('//localhost:', '//127.0.0.1:') : null;
}

async function start() {
  if (elsewhere()) {
    location.replace(elsewhere());
    return;
  }
  const response = await fetch('start.json');
  if (!response.ok) {
    throw new Error('start.json: ' + response.status);
  }
  const ours = await response.json();
  const given = stored(GIVEN) || {};
  replaceOurs('neo4j.folders', ours.folders);
  replaceOurs('neo4j.documents', ours.documents);
  store('neo4j.grass', give(stored('neo4j.grass'), given.grass, ours.grass));
  store('neo4j.settings', give(stored('neo4j.settings'), given.settings, ours.settings));
  store(GIVEN, {grass: ours.grass, settings: ours.settings});
  document.getElementById('on').href = ours.browser;
  location.replace(ours.browser);
}

start().catch(error => {
  document.getElementById('said').textContent =
      'The queries and colours of LanthaNet could not be given to Neo4j Browser (' + error.message + ').';
});
