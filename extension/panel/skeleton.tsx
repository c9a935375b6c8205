const ROWS = [1, 2, 3, 4, 5, 6];

/** The sheet before it is filled in. */
export function Skeleton() {
  return (
    <div className="skeleton" aria-hidden>
      {ROWS.map((row) => (
        <div key={row} className="skeleton-row" />
      ))}
    </div>
  );
}
