/** The page's looks, light and dark, with nothing loaded from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --text: #1b1f27; --quiet: #565e6c; --line: #dfe3e8;
  --accent: #2457c5; --good: #176f43; --bad: #b3261e; --bad-card: #fdf0ef; }
@media (prefers-color-scheme: dark) { :root { --page: #121519; --card: #1a1e25; --text: #e7eaef; --quiet: #a2acba;
  --line: #313844; --accent: #8db2ff; --good: #67d39c; --bad: #ff958c; --bad-card: #2d1c1d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
main { max-width: 1120px; margin: 0 auto; padding: 40px 20px 64px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 40px 0 4px; }
p { margin: 0 0 12px; max-width: 95ch; }
.quiet { color: var(--quiet); }
.result { margin: 20px 0; padding: 12px 16px; border-left: 4px solid var(--good); background: var(--card); border-radius: 6px; }
.result.missed { border-color: var(--bad); background: var(--bad-card); }
.result p { margin: 0; max-width: none; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 12px; margin: 20px 0; }
.card, .sheet { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px; }
.card p { margin: 0; font-size: 14px; color: var(--quiet); }
.card b { display: block; font-size: 30px; line-height: 1.3; font-weight: 600; }
.card small { color: var(--quiet); font-size: 13px; display: block; }
.sheet { overflow-x: auto; }
.side { display: grid; grid-template-columns: minmax(0, 2fr) minmax(250px, 1fr); gap: 12px; align-items: start; }
@media (max-width: 800px) { .side { grid-template-columns: minmax(0, 1fr); } }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 7px 10px; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead td { border: 0; }
thead th { border-top: 0; color: var(--quiet); font-weight: 500; font-size: 13px; vertical-align: bottom; }
tbody th { font-weight: 500; }
.number { text-align: right; white-space: nowrap; }
.strong { font-weight: 600; }
.wide { min-width: 120px; width: 22%; vertical-align: middle; }
.bar { display: block; position: relative; height: 8px; margin: 8px 0; border-radius: 4px; background: var(--line); }
td .bar { margin: 6px 0; }
.bar i { position: absolute; display: block; }
.reach { top: 0; height: 8px; border-radius: 4px; background: var(--accent); opacity: .45; }
.dot { top: -1px; width: 10px; height: 10px; margin-left: -5px; border-radius: 5px; background: var(--accent); }
.tick { top: -4px; width: 2px; height: 16px; margin-left: -1px; background: var(--text); }
svg { display: block; width: 100%; min-width: 480px; height: auto; }
.grid { stroke: var(--line); } .axis { fill: var(--quiet); font-size: 13px; }
.band { fill: var(--accent); opacity: .16; } .curve { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }
.goal { fill: none; stroke: var(--good); stroke-width: 1.5; stroke-dasharray: 5 4; }
circle.mark { fill: var(--accent); } text.mark { fill: var(--text); font-size: 12px; }
.now { fill: var(--card); stroke: var(--text); stroke-width: 2.5; }
details { margin-top: 12px; } summary { cursor: pointer; font-weight: 600; padding: 4px 0; }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; display: block; }
td.ids { min-width: 230px; }
.asked { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 240px; }
@media print { body { background: #fff; } .card, .sheet { break-inside: avoid; } }
`;
