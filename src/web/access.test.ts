import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrialHost, type TrialHost } from './testing/host.ts';

let trial: TrialHost;
beforeAll(async () => {
  trial = await startTrialHost();
});
afterAll(() => trial.dispose());

describe('the token', () => {
  test('buys a cookie that scripts and other sites cannot use, and leaves the address', async () => {
    const { pathname, search } = new URL(trial.host.url);
    const reply = await trial.send(pathname + search);
    expect(reply).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(reply.headers['set-cookie']?.[0]).toMatch(
      /^upskill-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u,
    );
    expect(search.length).toBeGreaterThan(43);
  });

  test.each(['/', '/?token=', '/?token=wrong', '/assets/index-1a2b.js', '/folders', '/nothing'])(
    'is demanded for %s',
    async (path) => {
      const reply = await trial.send(path);
      expect(reply.status).toBe(403);
      expect(reply.headers['set-cookie']).toBeUndefined();
    },
  );

  test('does not open any other path', async () => {
    const { search } = new URL(trial.host.url);
    expect((await trial.send(`/folders${search}`)).status).toBe(403);
  });

  test('is not replaced by a wrong cookie', async () => {
    const name = trial.cookie.split('=')[0];
    expect((await trial.send('/', { headers: { cookie: `${name}=wrong` } })).status).toBe(403);
    expect((await trial.send('/', { headers: { cookie: trial.cookie } })).status).toBe(200);
  });
});

describe('another page or name', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost:1', '[::1]:1'])(
    'as Host %j is refused',
    async (host) => {
      expect((await trial.ask('/', { headers: { host } })).status).toBe(403);
    },
  );

  test('localhost is ours as well', async () => {
    const host = `localhost:${trial.host.port}`;
    const origin = `http://${host}`;
    expect((await trial.ask('/', { headers: { host, origin } })).status).toBe(200);
  });

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1', ''])(
    'as Origin %j of a POST is refused',
    async (origin) => {
      const reply = await trial.ask('/save?name=a.xlsx', { method: 'POST', headers: { origin } });
      expect(reply.status).toBe(403);
    },
  );

  test('a POST without any Origin is refused', async () => {
    const { cookie } = trial;
    const reply = await trial.send('/save?name=a', { method: 'POST', headers: { cookie } });
    expect(reply.status).toBe(403);
  });

  test('a file embedded by another page is refused', async () => {
    const headers = {
      cookie: trial.cookie,
      'sec-fetch-site': 'same-site',
      'sec-fetch-mode': 'no-cors',
    };
    expect((await trial.send('/assets/index-1a2b.js', { headers })).status).toBe(403);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not known', async (method) => {
    expect((await trial.ask('/', { method })).status).toBe(405);
  });

  test('a preflight gets no permission', async () => {
    const reply = await trial.send('/save', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(reply.status).toBe(403);
  });
});

test.each(['/', '/assets/index-1a2b.js', '/nothing', '/folders', '/?token=wrong'])(
  'every answer (%s) carries the policy, and none lets other origins read it',
  async (path) => {
    for (const reply of [await trial.ask(path), await trial.send(path)]) {
      expect(reply.headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'/u,
      );
      expect(reply.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      const names = Object.keys(reply.headers).join(' ');
      expect(names).not.toMatch(/access-control|x-powered-by|server/u);
    }
  },
);

test('it listens on 127.0.0.1 and nowhere else', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map(({ address, family, scopeid }) => (family === 'IPv6' && scopeid ? null : address))
    .filter((address) => address !== null && address !== '127.0.0.1');
  for (const host of ['127.0.0.2', ...others]) {
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host: host ?? '', port: trial.host.port, timeout: 1000 });
      const end = (result: string) => () => {
        socket.destroy();
        resolve(result);
      };
      socket.on('connect', end('open')).on('error', end('closed')).on('timeout', end('closed'));
    });
    expect(`${host} ${String(outcome)}`).toBe(`${host} closed`);
  }
});
