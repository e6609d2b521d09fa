import { encode } from 'uqr';

/** ISO/IEC 18004 asks for four light modules around the code; readers of telephones miss codes with fewer. */
const QUIET_MODULES = 4;
/** In rem: a key of an authenticator takes some fifty modules, which a camera at arm's length tells apart from 3 px on. */
const SIDE = '13rem';

/** A code that a camera reads, dark on light in dark mode too, because many readers know no other; `label` says what it is of. */
export function QrCode({ of, label }: { of: string; label: string }) {
  const { data, size } = encode(of, { ecc: 'M', border: QUIET_MODULES });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      style={{ inlineSize: SIDE, maxInlineSize: '100%', background: '#fff', forcedColorAdjust: 'none' }}
      shapeRendering="crispEdges"
    >
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
