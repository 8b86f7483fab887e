import { describe, expect, it } from 'vitest';
import { page } from './page.ts';

const compose = page('docker-compose.yml');
const example = page('.env.example');
const asked = new Set([...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));

describe('the compose file', () => {
  it('asks for exactly the variables that .env.example names, and none of them has a value there', () => {
    const named = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)];
    expect(new Set(named.map(([, name]) => name))).toEqual(asked);
    for (const [, , value] of named) expect(value).toBe('');
  });

  it('has no default for a password: without one it says what is missing', () => {
    const passwords = [...compose.matchAll(/\$\{[A-Z_]*PASSWORD[^}]*\}/g)].map(([use]) => use);
    expect(passwords.length).toBeGreaterThan(0);
    for (const use of passwords) expect(use).toMatch(/^\$\{[A-Z_]+:\?.+\}$/);
  });

  it('pins every image, and builds its own on a pinned one', () => {
    const images = [...compose.matchAll(/image: (\S+)/g)].map(([, image]) => image);
    for (const image of images.filter((one) => one !== 'xiaohao')) expect(image).toMatch(/:v?\d+\.\d+/);
    expect(page('Dockerfile')).toMatch(/^FROM node:20\.\d+\.\d+-/m);
  });

  it('publishes nothing beyond the machine itself', () => {
    const ports = [...compose.matchAll(/ports: \[(.*)\]/g)].map(([, list]) => list);
    expect(ports.length).toBe(compose.match(/ports:/g)?.length);
    for (const list of ports) expect(list).toMatch(/^"127\.0\.0\.1:\d+:\d+"$/);
  });
});
