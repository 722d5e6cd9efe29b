// Shows why a login did not work in the page; without this script the form still logs in.
const form = document.querySelector('form');
const problem = document.getElementById('problem');

form.addEventListener('submit', async event => {
  event.preventDefault();
  problem.textContent = '';
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: form.elements.token.value }),
    });
    if (answer.ok) {
      location.assign('/console/');
      return;
    }

    problem.textContent = (await answer.json()).detail;
  } catch {
    problem.textContent = 'The server does not answer. Is it still running?';
  }

  form.elements.token.select();
});
