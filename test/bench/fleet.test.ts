import { expect, test } from 'vitest';
import { type Costs, estimate, type Fleet, SERVER } from '../../bench/fleet/plan.ts';

const costs: Costs = {
  fullCpu: 0.01,
  againCpu: 0.001,
  fullRequests: 1,
  againRequests: 0.05,
  fullBytes: 60_000,
  againBytes: 3000,
  fullStored: 20_000,
  againStored: 2000,
  memory: 400e6,
};
const fleet: Fleet = {
  portals: 300,
  pages: 20_000,
  rate: 2,
  windowHours: 8,
  fullEvery: 30,
  coresAMachine: 2,
  memoryAMachine: 16e9,
  keptCrawls: 3,
};

test('a night is what its portals ask for, at the rate they may', () => {
  const night = estimate(costs, fleet);
  // 20,000 requests at two a second.
  expect(night.fullHours).toBeCloseTo(2.78, 2);
  expect(night.fullNights).toBe(1);
  // 10 portals in full and 290 in part.
  expect(night.requestsASecond).toBeCloseTo((10 * 20_000 + 290 * 1000) / 28_800, 5);
  expect(night.atWork).toBeCloseTo((10 * 2.778 + 290 * 0.1389) / 8, 2);
  expect(night.coreHoursANight).toBeCloseTo((10 * 200 + 290 * 20) / 3600, 5);
  expect(night.storeTerabytes).toBeCloseTo((300 * 20_000 * 24_000) / 1e12, 5);
});

test('machines are counted by what runs out first', () => {
  expect(estimate(costs, fleet).machines.needed).toBe(1);
  const hungry = estimate({ ...costs, memory: 16e9 }, fleet).machines;
  expect(hungry.needed).toBe(Math.ceil(hungry.byMemory));
  expect(hungry.byMemory).toBeGreaterThan(hungry.byProcessor);
});

test('the wall is where the first thing gives way', () => {
  const { wall } = estimate({ ...costs, fullStored: 1e9 }, fleet);
  expect(wall.what).toContain('room');
  expect(wall.portals).toBeLessThan(fleet.portals);
  const atWall = estimate({ ...costs, fullStored: 1e9 }, { ...fleet, portals: wall.portals });
  expect(atWall.storeTerabytes).toBeCloseTo(SERVER.terabytes, 6);
});
