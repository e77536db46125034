// Improvements only: every page does all that it does without this file.

const form = document.querySelector('form.ask');
const question = document.querySelector('#question');

// An address that is passed on says what was asked, and no empty options.
for (const each of document.querySelectorAll('form[method="get"]'))
  each.addEventListener('submit', () => {
    const empty = [...each.elements].filter((field) => field.name && field.value === '');
    for (const field of empty) field.disabled = true;
    setTimeout(() => {
      for (const field of empty) field.disabled = false;
    });
  });

// Names are offered where a name is a question.
const offerNames = () => {
  const command = form.elements.command.value;
  if (command === 'who') question.setAttribute('list', 'names');
  else question.removeAttribute('list');
};
if (form && question) {
  form.addEventListener('change', offerNames);
  offerNames();
}

// A slash goes to the question, as in many search pages.
document.addEventListener('keydown', (event) => {
  const inField = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || inField || !question) return;
  event.preventDefault();
  question.focus();
  question.select();
});

// A passage with where it stands, or a reference, for a paper or a post.
const copyOf = (list, words) => {
  const button = document.createElement('button');
  const say = (label) => {
    button.textContent = label;
  };
  button.type = 'button';
  say(list.dataset.copy);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(words()).then(
      () => say(list.dataset.copied),
      () => button.remove(),
    );
    setTimeout(() => say(list.dataset.copy), 2000);
  });
  return button;
};
const textOf = (element) => element.innerText.trim();
for (const list of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  for (const card of list.querySelectorAll('.card')) {
    const parts = [...card.querySelectorAll('blockquote:not(.before), .attribution')];
    const item = document.createElement('li');
    item.append(copyOf(list, () => parts.map(textOf).join('\n')));
    card.querySelector('.acts').append(item);
  }
  for (const style of list.querySelectorAll('.style')) {
    const reference = style.querySelector('.reference');
    const acts = document.createElement('p');
    acts.className = 'acts';
    acts.append(copyOf(list, () => textOf(reference)));
    style.append(acts);
  }
}
