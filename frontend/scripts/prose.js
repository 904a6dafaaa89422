/*
 * Sets the formulas, draws the diagrams and colours the code of lessons. Without it all three stay as their authors
 * wrote them. What is heavy is loaded from our own host, and only where something on the page needs it.
 */
const LIBRARIES = new URL('../webjars/', import.meta.url);
const KATEX = 'katex/@katex.version@/dist/katex.min';
const HIGHLIGHT = 'highlightjs/@highlightjs.version@/highlight.min.js';
const MERMAID = 'mermaid/@mermaid.version@/dist/mermaid.esm.min.mjs';
const loaded = new Map();
const drawn = new Map();
let diagrams = 0;

function once(path, load) {
  if (!loaded.has(path)) loaded.set(path, load(new URL(path, LIBRARIES).href));
  return loaded.get(path);
}

const script = path => once(path, src => new Promise((resolve, reject) => {
  document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject }));
}));

const style = path => once(path, href => new Promise((resolve, reject) => {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve, onerror: reject }));
}));

async function setFormulas(codes) {
  if (codes.length === 0) return;
  await Promise.all([script(KATEX + '.js'), style(KATEX + '.css')]);
  for (const code of codes) {
    const display = code.classList.contains('math-display');
    const formula = document.createElement(display ? 'div' : 'span');
    formula.className = display ? 'math-set block' : 'math-set';
    try {
      window.katex.render(code.textContent, formula, { displayMode: display, maxExpand: 200, maxSize: 20, strict: 'ignore' });
    } catch {
      continue; // what can't be set stays to be read
    }
    const pre = code.parentElement.localName === 'pre' ? code.parentElement : code;
    carryOver(pre, formula);
    pre.replaceWith(formula);
  }
}

async function colourCode(codes) {
  if (codes.length === 0) return;
  await script(HIGHLIGHT);
  for (const code of codes) {
    const language = /language-(\S+)/.exec(code.className)[1];
    if (code.dataset.coloured || !window.hljs.getLanguage(language)) continue;
    code.innerHTML = window.hljs.highlight(code.textContent, { language, ignoreIllegals: true }).value;
    code.dataset.coloured = '';
  }
}

/** The paper's own colours, which Mermaid wants as numbers. */
function theme() {
  const probe = document.body.appendChild(document.createElement('span'));
  const colour = name => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const variables = {
    background: colour('paper'), primaryColor: colour('surface'), primaryTextColor: colour('ink'),
    primaryBorderColor: colour('ink-2'), lineColor: colour('ink-2'), textColor: colour('ink'),
    secondaryColor: colour('jade-soft'), tertiaryColor: colour('sunken'),
    noteBkgColor: colour('amber-soft'), noteTextColor: colour('ink'), edgeLabelBackground: colour('paper'),
    fontFamily: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  const [red, green, blue] = variables.background.match(/[\d.]+/g).map(Number);
  const dark = red + green + blue < 380;
  return { dark, variables: { ...variables, darkMode: dark } };
}

async function drawDiagrams(codes) {
  if (codes.length === 0) return;
  const { default: mermaid } = await once(MERMAID, address => import(address));
  const { dark, variables } = theme();
  mermaid.initialize({
    startOnLoad: false, securityLevel: 'strict', theme: 'base', themeVariables: variables,
    suppressErrorRendering: true, maxTextSize: 20000, maxEdges: 300,
  });
  for (const code of codes) {
    const source = code.dataset?.source ?? code.textContent;
    const key = dark + source;
    try {
      if (!drawn.has(key)) drawn.set(key, (await mermaid.render(`diagram-${diagrams++}`, source)).svg);
    } catch {
      continue; // what can't be drawn stays to be read
    }
    const figure = document.createElement('div');
    figure.className = 'diagram';
    figure.dataset.source = source;
    figure.toggleAttribute('data-dark', dark);
    figure.innerHTML = drawn.get(key);
    const drawing = figure.firstElementChild;
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', source);
    // On a phone it scrolls before its words become too small to read
    drawing.style.minWidth = `${drawing.viewBox.baseVal.width * 0.7}px`;
    figure.tabIndex = 0;
    const old = code.localName === 'code' ? code.parentElement : code;
    carryOver(old, figure);
    if (old.isConnected) old.replaceWith(figure);
  }
}

/** What the page knows a block by. */
function carryOver(from, to) {
  if (from.id) to.id = from.id;
  if (from.dataset.p) to.dataset.p = from.dataset.p;
}

/** Everything within an element; may be called again when there is something new. */
export async function enrich(root) {
  const all = selector => [...root.querySelectorAll(selector)];
  await Promise.allSettled([
    setFormulas(all('code.language-math')),
    drawDiagrams(all('pre > code.language-mermaid')),
    colourCode(all('pre > code[class^="language-"]:not(.language-math, .language-mermaid)')),
  ]);
}

function redraw() {
  drawDiagrams([...document.querySelectorAll('.diagram')].filter(figure => figure.hasAttribute('data-dark') !== theme().dark));
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['class', 'style', 'theme'] });

enrich(document);
