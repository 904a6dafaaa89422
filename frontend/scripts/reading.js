/*
 * What reading a lesson does without asking the server.
 */
const barHeight = () => document.querySelector('.bar')?.offsetHeight ?? 0;

// Who switches the language stays at the paragraph that stands at the top of the window: its id becomes the address's
// fragment, and the browser goes there instead of to the offset in the other text.
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-switch], .lang');
  if (!link || window.scrollY === 0) return;
  const first = [...document.querySelectorAll('.lesson [id^="p-"]')]
    .find(block => block.getBoundingClientRect().bottom > barHeight() + 40);
  if (!first) return;
  if (link.href) link.hash = first.id;
  else history.replaceState(history.state, '', location.pathname + location.search + '#' + first.id);
  history.scrollRestoration = 'manual';
}, true);

// ← and → turn the page, unless something has the focus that they mean something to.
const takesArrows = 'input, textarea, select, [contenteditable], [tabindex]:not([tabindex="-1"]), video, audio, [role="menu"] *';
document.addEventListener('keydown', event => {
  const open = document.querySelector('.lesson .outline-switch:checked');
  if (event.key === 'Escape' && open) open.checked = false;
  const relation = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
  if (!relation || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.composedPath()[0].matches?.(takesArrows) || document.querySelector('vaadin-dialog[opened]')) return;
  document.querySelector(`.lesson .foot a[rel="${relation}"]`)?.click();
});

// The section that is read is marked in the contents beside it.
let marking = false;
const mark = () => {
  marking = false;
  const links = [...document.querySelectorAll('.lesson .side a')];
  const section = link => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const current = links.findLast(link => section(link)?.getBoundingClientRect().top <= barHeight() + 80);
  links.forEach(link => link === current
    ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'));
};
window.addEventListener('scroll', () => {
  if (!marking) requestAnimationFrame(mark);
  marking = true;
}, { passive: true });
