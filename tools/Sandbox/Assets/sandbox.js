'use strict';
// Only comfort: every page works without it. It fetches the page again and puts the new fragments in place of the old.
(() => {
  const put = (html) => {
    const next = new DOMParser().parseFromString(html, 'text/html');
    for (const here of document.querySelectorAll('[data-live]')) {
      const there = next.getElementById(here.id);
      if (!there || there.innerHTML === here.innerHTML) continue;
      const focused = here.contains(document.activeElement) ? document.activeElement.getAttribute('data-testid') : null;
      const atEnd = here.scrollHeight - here.scrollTop - here.clientHeight < 80;
      here.replaceChildren(...there.childNodes);
      if (focused) here.querySelector(`[data-testid="${focused}"]`)?.focus();
      if ('stick' in here.dataset && atEnd) here.scrollTop = here.scrollHeight;
    }
  };

  let busy = false;
  let again = false;
  const refresh = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      do {
        again = false;
        const answer = await fetch(location.href, { cache: 'no-store' });
        if (answer.ok) put(await answer.text());
        await new Promise((done) => setTimeout(done, 100));
      } while (again);
    } catch {
      // The Sandbox is away; the event stream connects again by itself and refreshes then.
    } finally {
      busy = false;
    }
  };

  const send = async (form, submitter) => {
    const data = new URLSearchParams(new FormData(form, submitter));
    form.reset();
    const answer = await fetch(form.action, { method: 'POST', body: data });
    if (answer.ok || answer.status === 400) put(await answer.text());
    const thread = document.getElementById('thread');
    if (thread) thread.scrollTop = thread.scrollHeight;
  };

  document.addEventListener('submit', (event) => {
    if (!('enhance' in event.target.dataset)) return;
    event.preventDefault();
    send(event.target, event.submitter).catch(refresh);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target.matches('.composer textarea')) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });

  for (const stick of document.querySelectorAll('[data-stick]')) stick.scrollTop = stick.scrollHeight;
  if (matchMedia('(max-width: 60rem)').matches) document.querySelector('.fold')?.removeAttribute('open');
  new EventSource(`/events?topic=${encodeURIComponent(document.body.dataset.topic)}`).onmessage = refresh;
})();
