import { expect, test } from 'vitest'
import { calibrated } from '../../ingest/attribution/calibration.ts'
import { calibrate } from '../../ingest/train/calibration.ts'

test('a calibrated confidence is the share that was right, and rises with sureness', () => {
  const outcomes = Array.from({ length: 400 }, (_, k): [number, 0 | 1] => {
    const sureness = (k % 100) / 100
    // Right in half of the cases that are called sure, and in none of the others.
    return [sureness, sureness >= 0.5 && k % 2 === 0 ? 1 : 0]
  })
  const knots = calibrate(outcomes, 10)
  expect(calibrated(knots, 0.1)).toBe(0)
  expect(calibrated(knots, 0.9)).toBeCloseTo(0.5, 1)
  const line = Array.from({ length: 101 }, (_, k) => calibrated(knots, k / 100))
  expect(line).toEqual(line.toSorted((a, b) => a - b))
})

test('between two knots it is on the line, beyond them at the nearest, and without any as it was', () => {
  const knots = [
    [0.4, 0.2],
    [0.8, 0.6],
  ] as const
  expect(calibrated(knots, 0.6)).toBeCloseTo(0.4)
  expect(calibrated(knots, 0.1)).toBe(0.2)
  expect(calibrated(knots, 0.95)).toBe(0.6)
  expect(calibrated([], 0.7)).toBe(0.7)
})
