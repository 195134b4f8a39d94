"use strict";

const SHOWN = 400;            // characters of a block that are drawn at once
const BATCH = 600;            // blocks that are drawn at once
const data = (id) => JSON.parse(document.getElementById(id).textContent);
const at = (id) => document.getElementById(id);
const index = data("index");
const groups = data("groups");
const groupOf = {};
for (const [group, labels] of Object.entries(groups)) for (const label of labels) groupOf[label] = group;
const tints = {};
groups.cut.forEach((label, number) => {
  if (label === "other") return void (tints[label] = "var(--faint)");
  // apart by the golden angle, outside the greens of what is kept; all of one lightness, legible on both grounds
  const hue = Math.round((185 + ((number * 0.618) % 1) * 290) % 360);
  tints[label] = `light-dark(oklch(45% .14 ${hue}), oklch(78% .11 ${hue}))`;
});

const order = index.map((_, number) => number).sort((a, b) => worth(index[a]) - worth(index[b]) || a - b);
let here = -1;
let off = new Set();
let drawn = [];
let blocks = [];

function worth(entry) { return entry.failed ? -2 : entry.found ? entry.confidence : -1; }

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

/* the list of pages */

function outcome(entry) {
  if (entry.failed) return "failed";
  return entry.found ? entry.confidence.toFixed(2) : "no article";
}

const rows = order.map((number) => {
  const entry = index[number];
  const row = make("li");
  const button = make("button");
  button.append(
    make("span", "name", entry.title || entry.source || "untitled"),
    make("span", entry.found ? "" : "none", outcome(entry)),
    make("span", "source", `\u200e${entry.source}`),
  );
  button.addEventListener("click", () => open(order.indexOf(number)));
  row.append(button);
  return row;
});
at("list").append(...rows);
at("find").addEventListener("input", (event) => {
  const wanted = event.target.value.toLowerCase();
  rows.forEach((row, place) => {
    const entry = index[order[place]];
    row.hidden = !`${entry.title || ""} ${entry.source}`.toLowerCase().includes(wanted);
  });
});

/* one page */

function open(place) {
  if (place < 0 || place >= order.length) return;
  rows[here]?.firstChild.removeAttribute("aria-current");
  here = place;
  rows[here].firstChild.setAttribute("aria-current", "true");
  rows[here].scrollIntoView({ block: "nearest" });
  at("run").hidden = true;
  at("page").hidden = false;
  const page = data(`page-${order[here]}`);
  drawFacts(page);
  drawLabels(page.blocks);
  drawBlocks(page);
  document.querySelector("main").scrollTop = 0;
  at("status").textContent = "Point at a line, or press n for the next cut, to read why it went or stayed";
  history.replaceState(null, "", `#${order[here]}`);
}

function drawFacts(page) {
  const facts = [];
  const say = (name, value) => {
    if (!value) return;
    const fact = make("span");
    fact.append(make("b", "", name), value);
    facts.push(fact);
  };
  say("source", page.source);
  say("article", page.found ? `yes, confidence ${(page.confidence || 0).toFixed(2)}` : "none found");
  say("by", (page.authors || []).map((a) => (a.affiliation ? `${a.name} (${a.affiliation})` : a.name)).join(", "));
  for (const name of ["published", "modified", "site", "section", "language", "url"]) say(name, page[name]);
  say("extractors", (page.extractors || []).join(", "));
  for (const warning of [page.reason, ...(page.warnings || [])].filter(Boolean)) facts.push(make("span", "warning", warning));
  at("facts").replaceChildren(...facts);
}

function drawLabels(blocks) {
  const counts = {};
  for (const block of blocks) counts[block[2]] = (counts[block[2]] || 0) + 1;
  const buttons = Object.entries(counts).sort((a, b) => b[1] - a[1]).map(([label, count]) => {
    const button = make("button", "", `${label} ${count}`);
    button.dataset.label = label;
    button.style.setProperty("--tint", tints[label] || "");
    button.setAttribute("aria-pressed", String(!off.has(label)));
    button.addEventListener("click", (event) => toggle(label, event.altKey));
    button.title = "Click to hide or show; with Alt, this label alone";
    return button;
  });
  at("labels").replaceChildren(...buttons);
}

function toggle(label, alone) {
  const all = [...at("labels").children].map((button) => button.dataset.label);
  if (alone) off = new Set(all.filter((other) => other !== label));
  else if (!off.delete(label)) off.add(label);
  showLabels();
}

function showLabels() {
  for (const button of at("labels").children) {
    button.setAttribute("aria-pressed", String(!off.has(button.dataset.label)));
  }
  for (const row of drawn) if (row) row.hidden = off.has(row.dataset.label);
}

const TAGS = { heading: "h3", quote: "blockquote", code: "pre" };

function drawBlocks(page) {
  blocks = page.blocks;
  drawn = new Array(blocks.length);
  const article = make("div");
  if (page.title && !page.blocks.some((block) => block[3] && block[2] === "title")) {
    article.append(make("h2", "", page.title));
  }
  page.blocks.forEach((block, number) => { if (block[3]) article.append(readable(block, number)); });
  if (!article.childElementCount) article.append(make("p", "none", "No article was found on this page."));
  at("article").replaceChildren(...article.childNodes);
  at("ledger").replaceChildren();
  drawLedger(0);
}

function readable(block, number) {
  const [text, , label] = block;
  const tag = label === "title" ? "h2" : TAGS[label] || "p";
  const element = make(tag, label === "subtitle" ? "standfirst" : "", text);
  if (label === "list-item") { element.className = "item"; element.textContent = `• ${text}`; }
  element.addEventListener("click", () => glow(number));
  element.dataset.number = number;
  hover(element, block);
  return element;
}

function drawLedger(start) {
  const end = Math.min(blocks.length, start + BATCH);
  const fragment = document.createDocumentFragment();
  for (let number = start; number < end; number++) fragment.append(row(blocks[number], number));
  if (end < blocks.length) {
    const holder = make("div");
    holder.id = "rest";
    const more = make("button", "more", `Show ${Math.min(BATCH, blocks.length - end)} of ${blocks.length - end} more blocks`);
    more.addEventListener("click", () => drawRest(end));
    holder.append(make("span"), more);
    fragment.append(holder);
  }
  at("ledger").append(fragment);
}

function drawRest(start) {
  at("rest").remove();
  drawLedger(start);
}

function row(block, number) {
  const [text, , label] = block;
  const element = make("div", fate(block));
  element.dataset.label = label;
  element.dataset.number = number;
  if (tints[label]) element.style.setProperty("--tint", tints[label]);
  const words = make("span", "words", text.length > SHOWN ? `${text.slice(0, SHOWN)}… ` : text);
  if (text.length > SHOWN) {
    const more = make("button", "more", `${text.length - SHOWN} more characters`);
    more.addEventListener("click", () => { words.textContent = text; });
    words.append(more);
  }
  element.append(make("span", "label", label), words);
  element.hidden = off.has(label);
  hover(element, block);
  element.addEventListener("click", (event) => { if (event.target.tagName !== "BUTTON") glow(number); });
  drawn[number] = element;
  return element;
}

const FATES = { kept: "kept", metadata: "set apart", cut: "cut" };

function fate([, , label, kept]) {
  return kept ? "kept" : groupOf[label] === "metadata" ? "metadata" : "cut";
}

function hover(element, block) {
  const [, kind, label, , score, reason, place] = block;
  const text = `${FATES[fate(block)]} as ${label}, score ${score.toFixed(2)}: ${reason} (${kind}, ${place})`;
  element.title = text;
  element.addEventListener("mouseenter", () => { at("status").textContent = text; });
}

function glow(number) {
  for (const old of document.querySelectorAll(".glow")) old.classList.remove("glow");
  while (!drawn[number]) drawRest(drawn.findLastIndex(Boolean) + 1);
  for (const one of document.querySelectorAll(`[data-number="${number}"]`)) one.classList.add("glow");
  drawn[number].scrollIntoView({ block: "center" });
  at("status").textContent = drawn[number].title;
}

function step(way) {
  const now = Number(document.querySelector("#ledger .glow")?.dataset.number ?? (way > 0 ? -1 : blocks.length));
  for (let number = now + way; number >= 0 && number < blocks.length; number += way) {
    if (fate(blocks[number]) === "cut" && !off.has(blocks[number][2])) return glow(number);
  }
}

/* the run */

const SVG = "http://www.w3.org/2000/svg";

function shape(tag, attributes, text) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function bars(caption, entries) {
  const high = Math.max(1, ...entries.map((entry) => entry.count));
  const lined = entries.length * 18;
  const svg = shape("svg", { width: 420, height: lined + 4, viewBox: `0 0 420 ${lined + 4}`, role: "img", "aria-label": caption });
  entries.forEach(({ name, count, className, tint }, number) => {
    const top = number * 18 + 2;
    const bar = shape("rect", { x: 120, y: top + 2, height: 12, width: (count / high) * 230, class: className || "" });
    if (tint) bar.style.setProperty("--tint", tint);
    svg.append(shape("text", { x: 112, y: top + 12, "text-anchor": "end" }, name), bar,
      shape("text", { x: 126 + (count / high) * 230, y: top + 12 }, String(count)));
  });
  const figure = make("figure");
  figure.append(make("figcaption", "", caption), svg);
  return figure;
}

function histogram(caption, values, edges, name) {
  const counts = edges.slice(1).map((edge, number) => ({
    name: name(edges[number], edge),
    count: values.filter((value) => value >= edges[number] && (value < edge || edge === edges.at(-1))).length,
  }));
  return bars(caption, counts);
}

function drawRun() {
  const found = index.filter((entry) => entry.found);
  const labels = {};
  for (const entry of index) for (const [label, count] of Object.entries(entry.labels)) labels[label] = (labels[label] || 0) + count;
  const plots = make("div", "plots");
  plots.append(
    bars("Outcomes, pages", [
      { name: "article", count: found.length, className: "kept" },
      { name: "no article", count: index.filter((entry) => !entry.found && !entry.failed).length, className: "bad" },
      { name: "failed", count: index.filter((entry) => entry.failed).length, className: "bad" },
    ]),
    histogram("Confidence of the articles, pages", found.map((entry) => entry.confidence),
      [0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1], (from, to) => `${from.toFixed(1)} to ${to.toFixed(1)}`),
    histogram("Words kept, pages", found.map((entry) => entry.words),
      [0, 50, 100, 200, 400, 800, 1600, 3200, 6400, Infinity], (from, to) => (to === Infinity ? `${from} and more` : `${from} to ${to}`)),
    bars("Labels, blocks", Object.entries(labels).sort((a, b) => b[1] - a[1]).map(([name, count]) => (
      { name, count, tint: tints[name], className: groupOf[name] === "kept" ? "kept" : tints[name] ? "cut" : "" }))),
  );
  at("run").replaceChildren(plots);
}

function showRun() {
  at("run").hidden = false;
  at("page").hidden = true;
  at("status").textContent = "Worst confidence first; j opens the first page";
  rows[here]?.firstChild.removeAttribute("aria-current");
  here = -1;
}

/* the keyboard */

const KEYS = {
  j: () => open(next(1)),
  k: () => open(next(-1)),
  ArrowRight: () => open(next(1)),
  ArrowLeft: () => open(next(-1)),
  n: () => step(1),
  p: () => step(-1),
  a: () => { off.clear(); showLabels(); },
  r: showRun,
  "/": () => at("find").focus(),
};

function next(way) {
  let place = here + way;
  while (place >= 0 && place < rows.length && rows[place].hidden) place += way;
  return place;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.id === "find") {
    if (event.key === "Escape" || event.key === "Enter") event.target.blur();
    return;
  }
  if (KEYS[event.key]) { event.preventDefault(); KEYS[event.key](); }
});

const none = index.filter((entry) => !entry.found).length;
at("counts").textContent = `${index.length} ${index.length === 1 ? "page" : "pages"}, ${index.length - none} with an article`;
drawRun();
const asked = order.indexOf(Number(location.hash.slice(1) || NaN));
document.body.classList.toggle("single", index.length === 1);
if (index.length === 1) open(0);
else if (asked >= 0) open(asked);
else showRun();
