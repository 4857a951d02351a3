import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Makes every way to a network throw, for a test that must show that none is used. Returns what was tried, and what puts
 * all back.
 */
export function refuseNetwork(): { readonly tried: string[]; readonly restore: () => void } {
  const tried: string[] = [];
  const undo: (() => void)[] = [];
  const refuse = (owner: object, name: string, label: string): void => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (before === undefined) throw new Error(`There is no ${label} to refuse.`);
    const value = (): never => {
      tried.push(label);
      throw new Error(`The network was asked: ${label}`);
    };
    Object.defineProperty(owner, name, { configurable: true, writable: true, value });
    undo.push(() => void Object.defineProperty(owner, name, before));
  };
  refuse(globalThis, 'fetch', 'fetch');
  refuse(globalThis, 'WebSocket', 'WebSocket');
  for (const name of ['connect', 'createConnection']) refuse(net, name, `net.${name}`);
  refuse(net.Socket.prototype, 'connect', 'Socket.connect');
  refuse(tls, 'connect', 'tls.connect');
  for (const name of ['request', 'get']) {
    refuse(http, name, `http.${name}`);
    refuse(https, name, `https.${name}`);
  }
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt'])
    refuse(dns, name, `dns.${name}`);
  for (const name of ['lookup', 'resolve']) refuse(dns.promises, name, `dns.promises.${name}`);
  syncBuiltinESMExports();
  const restore = (): void => {
    for (const put of undo) put();
    syncBuiltinESMExports();
  };
  return { tried, restore };
}
