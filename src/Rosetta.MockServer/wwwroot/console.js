// What the pages ask of the browser, and what happens when the server is gone for a while.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const lookKey = 'rosetta-look';
  const restartKey = 'rosetta-restarted';
  const looksWhileStopping = 15;
  const bar = document.getElementById('connection');
  let layout = null;

  const look = () => localStorage.getItem(lookKey) ?? 'system';
  const isDark = () => look() === 'dark' || (look() === 'system' && dark.matches);
  const applyLook = () => {
    document.documentElement.dataset.look = isDark() ? 'dark' : 'light';
    layout?.invokeMethodAsync('SetDark', isDark());
  };

  dark.addEventListener('change', applyLook);
  addEventListener('storage', change => change.key === lookKey && applyLook());
  applyLook();

  const copy = async text => {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return;
    }

    // Over plain http from another machine, browsers have no clipboard for pages but this.
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  };

  window.rosetta = {
    copy,
    watchLook(reference) {
      layout = reference;
      applyLook();
      return look();
    },
    setLook(value) {
      localStorage.setItem(lookKey, value);
      applyLook();
    },
    async logOut(address, next) {
      await fetch(address, { method: 'POST' });
      location.assign(next);
    },
    values: form => Object.fromEntries(new FormData(form)),
    goToLine(editor, line) {
      const lines = editor.value.split('\n');
      const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      editor.focus();
      editor.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
      editor.scrollTop = Math.max(0, (line - 5) * (editor.scrollHeight / lines.length));
    },
  };

  // The lines behind an editor's text move with it.
  document.addEventListener('scroll', event => {
    const lines = event.target.closest?.('.editor')?.querySelector('.editor-lines');
    if (lines && event.target.tagName === 'TEXTAREA') {
      lines.scrollTop = event.target.scrollTop;
      lines.scrollLeft = event.target.scrollLeft;
    }
  }, true);

  const tell = (text, isGood) => {
    bar.textContent = text;
    bar.classList.toggle('good', isGood);
    bar.hidden = false;
  };

  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

  // When the server that answers now was started; none if none answers.
  const startOfServer = async () => {
    try {
      const answer = await fetch('/_rosetta/health', { cache: 'no-store' });
      return answer.ok ? Date.parse((await answer.json()).startedAt) : null;
    } catch {
      return null;
    }
  };

  // Whoever has logged out, in this tab or another one, gets nothing of the console any more.
  const isLoggedOut = async () => {
    try {
      return (await fetch('console.js', { cache: 'no-store' })).status === 401;
    } catch {
      return false;
    }
  };

  let isReconnecting = false;
  const reconnect = async () => {
    if (isReconnecting) {
      return;
    }

    isReconnecting = true;
    if (await isLoggedOut()) {
      location.reload();
      return;
    }

    tell('The server does not answer. This page goes on by itself when it is back.', false);
    let isForgotten = false;
    for (let looks = 0; ; looks++) {
      const start = await startOfServer();
      if (start !== null && start !== Date.parse(document.body.dataset.started)) {
        sessionStorage.setItem(restartKey, '1');

        // To be read only where the person was asked about typed text, and stayed.
        tell('The server was restarted. Copy what you have typed, then load this page anew.', false);
        location.reload();
        return;
      }

      try {
        if (await isLoggedOut()) {
          location.reload();
          return;
        }

        if (start !== null && !isForgotten && await Blazor.reconnect()) {
          break;
        }

        isForgotten ||= start !== null;
      } catch {
        // Gone again between the two questions.
      }

      // A server that stops still answers for some seconds, and forgets pages first: only one that stays is worth a new page.
      if (start !== null && isForgotten && looks >= looksWhileStopping) {
        location.reload();
        return;
      }

      await pause(500);
    }

    isReconnecting = false;
    bar.hidden = true;
  };

  if (sessionStorage.getItem(restartKey)) {
    sessionStorage.removeItem(restartKey);
    tell('The server was restarted: sessions, tasks and the journal began anew.', true);
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => { bar.hidden = true; });
    bar.append(' ', close);
  }

  Blazor.start({
    circuit: {
      reconnectionHandler: {
        onConnectionDown: () => { reconnect(); },
        onConnectionUp: () => { },
      },
    },
  });
})();
