// Runs with the form as `this`; $0 is the draft's name, $1 where it lies, $2 how many milliseconds it lives.
// Answers whether it put something back.
const form = this, name = $0, life = $2;
if (form.qihangDraft === name) {
  // The same form at another place of the page
  return false;
}
form.qihangDraft = name;
try {
  const store = window[$1];
  for (const key of Object.keys(store)) {
    if (key.startsWith('qihang-draft/') && !(Date.now() - JSON.parse(store.getItem(key)).at < life)) {
      store.removeItem(key);
    }
  }
  const fields = [...form.querySelectorAll('[data-draft]')];
  // One without a value of its own stands for the inputs in it
  const inputs = field => [...field.querySelectorAll('input, select, textarea')];
  const state = input => ['checkbox', 'radio'].includes(input.type) ? 'checked' : 'value';
  fields.filter(field => !('value' in field)).forEach(field => Object.defineProperty(field, 'value', {
    get: () => JSON.stringify(inputs(field).map(input => input[state(input)])),
    set: kept => JSON.parse(kept).forEach((was, i) => inputs(field)[i] && (inputs(field)[i][state(inputs(field)[i])] = was)),
  }));
  const found = new Map(fields.map(field => [field, field.value]));
  const kept = JSON.parse(store.getItem(name) || '{"typed": {}}').typed;
  const isTyped = field => field.value !== found.get(field) || field.dataset.draft in kept;
  const save = () => {
    const typed = {};
    fields.filter(isTyped).forEach(field => typed[field.dataset.draft] = field.value);
    if (Object.keys(typed).length) {
      store.setItem(name, JSON.stringify({ at: Date.now(), typed }));
    } else {
      store.removeItem(name);
    }
  };
  form.addEventListener('input', save);
  form.addEventListener('change', save);
  const missing = fields.filter(field => field.dataset.draft in kept && kept[field.dataset.draft] !== field.value);
  missing.forEach(field => {
    field.value = kept[field.dataset.draft];
    // Flow hears a field's value with the one of these that the field is set to
    ['input', 'change', 'blur'].forEach(event => field.dispatchEvent(new CustomEvent(event)));
  });
  return missing.length > 0;
} catch (full) {
  // A browser that keeps nothing, or has no room, works as before
  return false;
}
