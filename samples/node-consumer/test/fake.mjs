import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../../src/Rosetta.MockServer', import.meta.url));

// The built server if its dll is named; else the SDK builds it and runs it.
const command = process.env.FAKE_DLL ? [process.env.FAKE_DLL] : ['run', '--project', project, '--'];

// begin-snippet: node-fake
/** Starts the fake on a free port. Each test takes a session, so that tests don't meet. */
export async function startFake() {
  // A process group of its own, since "dotnet run" starts the server as a child.
  const server = spawn('dotnet', [...command, '--urls', 'http://127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = once(server, 'exit');
  const stop = () => process.kill(-server.pid, 'SIGTERM');
  process.once('exit', stop);
  const url = await listeningAt(server);
  return {
    session: () => new Session(url, `node-${randomUUID()}`),
    async stop() {
      process.removeListener('exit', stop);
      stop();
      await ended;
    },
  };
}
// end-snippet

async function listeningAt(server) {
  const said = [];
  for await (const line of createInterface({ input: server.stdout })) {
    said.push(line);
    const url = /faked at (http:\S+)/.exec(line)?.[1];
    if (url) {
      server.stdout.resume();
      return url;
    }
  }
  throw new Error(`the fake ended before it listened; it said: ${said.join('\n')}`);
}

/** A world of its own inside the fake: the consumer gets its base URL and knows of nothing else. */
class Session {
  constructor(url, name) {
    this.baseUrl = `${url}/s/${name}`;
    this.admin = `${url}/_rosetta/sessions/${name}`;
  }

  /** Which scenario plays, and other settings. */
  async set(settings) {
    await this.#call('PUT', '', settings);
  }

  /** Plays a scenario that only this session has. */
  async play(name, steps) {
    await this.#call('PUT', '', {});
    await this.#call('PUT', `/scenarios/${name}`, `name: ${name}\ndescription: Of one test.\n${steps}`, 'application/yaml');
    await this.set({ scenario: name });
  }

  /** What was asked and answered, oldest first. */
  async journal() {
    return (await this.#call('GET', '/journal')).json();
  }

  /** Which statuses, codes, transitions, faults and mutants the consumer has met. */
  async coverage() {
    return (await this.#call('GET', '/coverage')).json();
  }

  /** What the consumer, which is done by now, has done wrong. */
  async findings() {
    return (await (await this.#call('GET', '/findings?final=true')).json()).findings;
  }

  /** A pact of what the consumer really sent in this session. */
  async pact(consumer) {
    return (await this.#call('GET', `/pact?consumer=${encodeURIComponent(consumer)}`)).json();
  }

  async #call(method, path, body, type = 'application/json') {
    const answer = await fetch(this.admin + path, {
      method,
      headers: body ? { 'content-type': type } : {},
      body: typeof body === 'object' ? JSON.stringify(body) : body,
    });
    if (!answer.ok) {
      throw new Error(`${method} ${this.admin}${path} answered ${answer.status}: ${await answer.text()}`);
    }
    return answer;
  }
}
