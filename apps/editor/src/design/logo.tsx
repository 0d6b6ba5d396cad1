/** Two threads crossing an eye: the heddle of a loom. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg className="shrink-0" width={size} height={size} viewBox="0 0 28 28" role="img" aria-label="Heddle">
      <defs>
        <linearGradient id="heddle-mark" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#4a55e8" />
          <stop offset="1" stopColor="#8a4df2" />
        </linearGradient>
      </defs>
      <rect width="28" height="28" rx="7" fill="url(#heddle-mark)" />
      <path
        d="M8.6 18.6C10 12.6 13 9.6 18.6 9.2"
        fill="none"
        stroke="#fff"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <circle cx="8.4" cy="19.4" r="1.5" fill="none" stroke="#fff" strokeWidth="1.4" />
      <circle cx="19.6" cy="9" r="1.5" fill="none" stroke="#fff" strokeWidth="1.4" />
    </svg>
  );
}
