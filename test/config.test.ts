import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig, SETTINGS } from '../src/config.ts'
import { createLog } from '../src/log.ts'

const example = readFileSync('.env.example', 'utf8')
const lines = [...example.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const)

test('.env.example lists every setting, once', () => {
  expect(lines.map(([name]) => name).toSorted()).toEqual([...SETTINGS].toSorted())
})

test('.env.example shows the defaults', () => {
  expect(readConfig(Object.fromEntries(lines))).toEqual(readConfig({}))
})

test('without settings all stays on this machine', () => {
  expect(readConfig({})).toMatchObject({
    db: 'sqlite:data/onrecord.db',
    host: '127.0.0.1',
    port: 4000,
    publicUrl: null,
  })
})

test('settings are read, blank ones are absent, others are left alone', () => {
  expect(readConfig({ PORT: '0', HOST: ' ', ONRECORD_URL: 'https://a.example', PATH: '/bin' })).toMatchObject({
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'https://a.example',
  })
})

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['ONRECORD_URL', 'a.example'],
  ['ONRECORD_TIME_LIMIT_MS', '0'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(`${name} is "${value}"`) }),
  )
})

test('a log line is one JSON object with the time', () => {
  const written: string[] = []
  createLog(
    (line) => written.push(line),
    () => new Date(0),
  )({ id: 'a', text: 'line\nbreak' })
  expect(written).toEqual(['{"at":"1970-01-01T00:00:00.000Z","id":"a","text":"line\\nbreak"}\n'])
})
