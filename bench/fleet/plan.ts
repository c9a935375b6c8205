// What a night over all counties comes to: arithmetic on costs that were measured, see `run.ts`.

/** What one portal's audits cost, measured on one machine. */
export interface Costs {
  /** Processor seconds of a full audit for each page, and of one that asks for what may have changed. */
  fullCpu: number;
  againCpu: number;
  /** Requests for each page of the portal. */
  fullRequests: number;
  againRequests: number;
  /** Bytes on the wire for each page of the portal, as sent without compression. */
  fullBytes: number;
  againBytes: number;
  /** Bytes in the store: of what a full audit adds for each page, of what one more night adds. */
  fullStored: number;
  againStored: number;
  /** Memory of a crawl at work, bytes. */
  memory: number;
}

export interface Fleet {
  portals: number;
  /** Of each portal. */
  pages: number;
  /** Requests a second that one portal is sent at most. */
  rate: number;
  /** Hours of a night's window. */
  windowHours: number;
  /** Days between two full audits of a portal. */
  fullEvery: number;
  coresAMachine: number;
  memoryAMachine: number;
  /** Crawls of which pages and links are kept, as `zwgk store prune` does. */
  keptCrawls: number;
}

export interface Estimate {
  /** Hours that one portal takes at its rate. */
  fullHours: number;
  againHours: number;
  /** Nights over which a full audit of one portal is spread. */
  fullNights: number;
  /** Portals at work at a time, on the average of the window. */
  atWork: number;
  coreHoursANight: number;
  machines: { byProcessor: number; byMemory: number; needed: number };
  requestsASecond: number;
  megabitsASecond: number;
  storeTerabytes: number;
  /** Written to the database each night. */
  writtenGigabytes: number;
  commitsASecond: number;
  /** What gives way first as the fleet grows, and at how many portals. */
  wall: { what: string; portals: number };
}

/** Pages that one transaction commits when portals are asked politely: they come one at a time. */
const PAGES_A_COMMIT = 1;
/** What one PostgreSQL server with a good disk is taken to bear; every estimate names it. */
export const SERVER = { commitsASecond: 2000, terabytes: 4, connections: 500 };
/** Connections of one portal's crawl at work, see docs/operator.md. */
const CONNECTIONS_A_CRAWL = 3;

/** Every night each portal is asked for what may have changed, and one in `fullEvery` for everything. */
export function estimate(costs: Costs, fleet: Fleet): Estimate {
  const { portals, pages, rate, windowHours, fullEvery, coresAMachine, memoryAMachine, keptCrawls } = fleet;
  const hoursOf = (requests: number): number => (requests * pages) / rate / 3600;
  const fullHours = hoursOf(costs.fullRequests);
  const againHours = hoursOf(costs.againRequests);
  const fullANight = portals / fullEvery;
  const againANight = portals - fullANight;
  const portalHours = fullANight * fullHours + againANight * againHours;
  const atWork = portalHours / windowHours;
  const coreHoursANight = (pages * (fullANight * costs.fullCpu + againANight * costs.againCpu)) / 3600;
  const byProcessor = coreHoursANight / windowHours / coresAMachine;
  const byMemory = (atWork * costs.memory) / memoryAMachine;
  const seconds = windowHours * 3600;
  const requests = pages * (fullANight * costs.fullRequests + againANight * costs.againRequests);
  const bytes = pages * (fullANight * costs.fullBytes + againANight * costs.againBytes);
  const written = pages * (fullANight * costs.fullStored + againANight * costs.againStored);
  // The last full audit's contents, and rows of the crawls kept besides.
  const store = portals * pages * (costs.fullStored + Math.max(0, keptCrawls - 1) * costs.againStored);
  const commits = requests / seconds / PAGES_A_COMMIT;
  const walls = [
    { what: 'transactions a second on one PostgreSQL server', portals: portals * (SERVER.commitsASecond / commits) },
    { what: 'room on one PostgreSQL server', portals: portals * ((SERVER.terabytes * 1e12) / store) },
    {
      what: 'connections to one PostgreSQL server',
      portals: portals * (SERVER.connections / (atWork * CONNECTIONS_A_CRAWL)),
    },
    {
      what: 'hours in a night for a full audit of one portal',
      portals: fullHours > windowHours * fullEvery ? 0 : Infinity,
    },
  ].sort((a, b) => a.portals - b.portals);
  return {
    fullHours,
    againHours,
    fullNights: Math.ceil(fullHours / windowHours),
    atWork,
    coreHoursANight,
    machines: { byProcessor, byMemory, needed: Math.max(1, Math.ceil(Math.max(byProcessor, byMemory))) },
    requestsASecond: requests / seconds,
    megabitsASecond: (bytes * 8) / 1e6 / seconds,
    storeTerabytes: store / 1e12,
    writtenGigabytes: written / 1e9,
    commitsASecond: commits,
    wall: walls[0]!,
  };
}
