/*
 * Marks, notes, and where one stops.
 */
let control;

/** @param margin says in data-lesson beside which lesson it stands, and in data-drafts where what is typed beside the course's lessons lies */
export function keep(margin) {
  control?.abort();
  const beside = control = new AbortController();
  const on = (target, type, act, capture = false) => target.addEventListener(
    type, event => margin.isConnected ? act(event) : beside.abort(), { capture, signal: beside.signal });
  const lesson = () => margin.dataset.lesson;
  const blocks = () => [...document.querySelectorAll('.lesson .prose [id^="p-"]')];
  const barHeight = () => document.querySelector('.bar')?.offsetHeight ?? 0;
  const read = () => blocks().find(block => block.getBoundingClientRect().bottom > barHeight() + 40);

  // Where one stops is kept when one stops: not while one scrolls, and not for having opened the lesson
  let timer, saved = [];
  const stop = () => {
    clearTimeout(timer);
    const block = read();
    const known = saved[0] === lesson() ? saved[1] : blocks()[0];
    if (block && block !== known) {
      saved = [lesson(), block];
      margin.$server.stopAt(lesson(), Number(block.dataset.p));
    }
  };
  on(window, 'scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(() => margin.isConnected && stop(), 2500);
  });
  on(document, 'visibilitychange', () => document.hidden && stop());
  on(document, 'click', event => event.target.closest('a') && stop(), true);

  // The tools stand below the paragraph that was touched
  let chosen = null;
  const tools = margin.querySelector('.mark-tools');
  const acts = tools.querySelector('.mark-acts'), form = tools.querySelector('form');
  const text = form.querySelector('textarea'), problem = form.querySelector('[role=alert]');
  const draft = () => margin.dataset.drafts + lesson() + '/' + chosen.dataset.p;
  let former = '';
  const hide = () => {
    chosen?.removeAttribute('data-chosen');
    chosen = null;
    tools.hidden = true;
    acts.hidden = false;
    form.hidden = true;
  };
  on(window, 'popstate', hide);
  const pressed = () => {
    const marks = (chosen?.dataset.mark ?? '').split(' ');
    tools.querySelectorAll('[data-act]').forEach(button => button.setAttribute('aria-pressed', marks.includes(button.dataset.act)));
  };
  const show = block => {
    hide();
    chosen = block;
    chosen.setAttribute('data-chosen', '');
    pressed();
    const page = margin.closest('.text').getBoundingClientRect();
    tools.style.top = block.getBoundingClientRect().bottom - page.top + 6 + 'px';
    tools.hidden = false;
  };

  // A note is written below its paragraph; what is typed stays in the browser until it is kept
  const write = async () => {
    const block = chosen;
    former = await margin.$server.noteAt(lesson(), Number(block.dataset.p));
    if (chosen !== block) return;
    try {
      text.value = JSON.parse(localStorage.getItem(draft()))?.typed[0] ?? former;
    } catch (nothingKept) {
      text.value = former;
    }
    problem.hidden = true;
    acts.hidden = true;
    form.hidden = false;
    form.scrollIntoView({ block: 'nearest' });
    text.focus();
  };
  on(text, 'input', () => {
    try {
      localStorage.setItem(draft(), JSON.stringify({ at: Date.now(), typed: { 0: text.value } }));
    } catch (full) {
      // A browser that keeps nothing, or has no room, works as before
    }
  });
  on(form, 'submit', async event => {
    event.preventDefault();
    const block = chosen, kept = draft();
    problem.textContent = await margin.$server.note(lesson(), Number(block.dataset.p), former, text.value);
    problem.hidden = problem.textContent === '';
    if (problem.hidden) {
      localStorage.removeItem(kept);
      if (chosen === block) hide();
    }
  });
  on(document, 'click', event => {
    const button = event.target.closest('.mark-tools [data-act]');
    const removed = event.target.closest('[data-remove]');
    if (button && chosen) {
      const number = Number(chosen.dataset.p);
      if (button.dataset.act === 'note') {
        write();
      } else if (button.dataset.act === 'cancel') {
        localStorage.removeItem(draft());
        hide();
      } else {
        margin.$server.mark(lesson(), number, button.dataset.act, button.getAttribute('aria-pressed') !== 'true');
      }
    } else if (removed) {
      margin.$server.remove(lesson(), removed.dataset.remove);
    } else if (!event.target.closest('.mark-tools')) {
      const block = event.target.closest('.lesson .prose [id^="p-"]');
      const own = event.target.closest('a, button, input, label, summary, video, audio');
      if (!block || own || block === chosen || String(getSelection())) hide(); else show(block);
    }
  });
  on(document, 'keydown', event => {
    const typing = event.composedPath()[0].matches?.('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape') {
      hide();
    } else if (event.key === 'm' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && read()) {
      show(read());
      tools.querySelector('button').focus();
    }
  });

  // After a change; `marks` is like "3=bookmark note;7=highlight"
  margin.qihangShow = marks => {
    const all = new Map(marks.split(';').map(mark => mark.split('=')));
    blocks().forEach(block => {
      const mark = all.get(block.dataset.p);
      if (mark) block.dataset.mark = mark; else block.removeAttribute('data-mark');
    });
    pressed();
  };
}
