import type { Table } from '../batch.ts'

export const PositionPoint: Table['PositionPoint'] = {
  polarity: (points) => points.map(({ stance }) => stance.polarity),
}
