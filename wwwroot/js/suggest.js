// Suggestions while one types: a combobox with a list below it. The form works without them, and Enter sends what stands in the field.
const pauseMilliseconds = 120;

function wire(field) {
  const list = document.createElement('ul');
  list.id = `${field.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.dataset.suggestLabel);
  list.hidden = true;
  field.after(list);
  const status = document.createElement('span');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  list.after(status);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  let waiting, asked, chosen = -1, typed = field.value;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };

  const choose = at => {
    const options = [...list.children];
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    chosen = at;
    field.value = at < 0 ? typed : options[at].dataset.text;
    if (at < 0) field.removeAttribute('aria-activedescendant');
    else {
      field.setAttribute('aria-activedescendant', options[at].id);
      options[at].scrollIntoView({ block: 'nearest' });
    }
  };

  const go = option => {
    if (option.dataset.product === 'true') location.assign(option.dataset.address);
    else {
      field.value = option.dataset.text;
      close();
      field.form.requestSubmit();
    }
  };

  const show = suggestions => {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.text = suggestion.text;
      option.dataset.address = suggestion.address;
      option.dataset.product = String(suggestion.isProduct);
      option.textContent = suggestion.text;
      if (suggestion.isProduct) {
        const kind = document.createElement('small');
        kind.textContent = ` ${field.dataset.suggestProduct}`;
        option.append(kind);
      }
      option.addEventListener('pointerdown', event => event.preventDefault());
      option.addEventListener('click', () => go(option));
      return option;
    }));
    chosen = -1;
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    field.removeAttribute('aria-activedescendant');
    status.textContent = suggestions.length === 0 ? '' : field.dataset.suggestCount.replace('{0}', suggestions.length);
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const address = new URL(field.dataset.suggest, location.href);
      address.searchParams.set('q', typed);
      const answer = await fetch(address, { signal: asked.signal });
      if (answer.ok && document.activeElement === field) show(await answer.json());
    } catch (problem) {
      if (problem.name !== 'AbortError') close();
    }
  };

  field.addEventListener('input', () => {
    typed = field.value;
    clearTimeout(waiting);
    if (typed.trim().length < 2) close();
    else waiting = setTimeout(ask, pauseMilliseconds);
  });

  field.addEventListener('keydown', event => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === 'ArrowDown' && count > 0) choose(chosen + 1 >= count ? -1 : chosen + 1);
    else if (event.key === 'ArrowUp' && count > 0) choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === 'Escape' && count > 0) {
      field.value = typed;
      close();
    } else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen]);
    else {
      if (event.key === 'Enter') {
        clearTimeout(waiting);
        asked?.abort();
        close();
      }
      return;
    }
    event.preventDefault();
  });

  field.addEventListener('blur', close);
}

for (const field of document.querySelectorAll('[data-suggest]')) wire(field);
