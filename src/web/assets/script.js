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

// A passage with where it stands, for a paper or a post.
for (const list of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
  for (const card of list.querySelectorAll('.card')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = list.dataset.copy;
    const say = (words) => {
      button.textContent = words;
    };
    button.addEventListener('click', () => {
      const quotation = card.querySelector('blockquote:not(.before)').innerText.trim();
      const source = card.querySelector('.attribution').innerText.trim();
      const copied = navigator.clipboard.writeText(`${quotation}\n${source}`);
      copied.then(
        () => say(list.dataset.copied),
        () => button.remove(),
      );
      setTimeout(() => say(list.dataset.copy), 2000);
    });
    const item = document.createElement('li');
    item.append(button);
    card.querySelector('.acts').append(item);
  }
}
