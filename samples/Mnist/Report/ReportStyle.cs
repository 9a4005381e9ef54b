namespace NetGen.Samples.Mnist.Report;

/// <summary>The page's style sheet: light and dark by the reader's setting, and fit for paper.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root {
          color-scheme: light dark;
          --paper: #fbfaf7; --card: #ffffff; --ink: #1f2328; --soft: #5d646d; --rule: #dcd9d0; --grid: #ebe8e0; --band: #eef4ee; --band-ink: #6c8571;
          --learned: #137a52; --learned-fill: #dcf0e5; --slow: #a86400; --slow-fill: #faecd0; --chance: #bf3030; --chance-fill: #fae0dd; --diverged: #7a3fb8; --diverged-fill: #ece0f7;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #15181c; --card: #1d2126; --ink: #e7e9ec; --soft: #a2a9b2; --rule: #363c44; --grid: #2a2f36; --band: #1f2c26; --band-ink: #7d9a87;
            --learned: #4fc794; --learned-fill: #1c3a2d; --slow: #e7ab4a; --slow-fill: #3d3019; --chance: #f47c72; --chance-fill: #432321; --diverged: #c097f2; --diverged-fill: #35264a;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
        main { max-width: 1240px; margin: 0 auto; padding: 48px 28px 64px; }
        h1 { font-size: clamp(28px, 4.2vw, 42px); line-height: 1.15; letter-spacing: -0.02em; margin: 0 0 14px; max-width: 22em; }
        h2 { font-size: 26px; letter-spacing: -0.01em; margin: 64px 0 10px; }
        h3 { font-size: 15px; margin: 0; }
        p { max-width: 46em; margin: 0 0 14px; }
        .lead { font-size: 19px; line-height: 1.55; }
        .soft, figcaption, .caption { color: var(--soft); }
        .eyebrow { font-size: 13px; letter-spacing: 0.08em; text-transform: uppercase; color: var(--soft); margin-bottom: 10px; }
        code { font: 0.9em ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; background: var(--grid); padding: 1px 6px; border-radius: 5px; }
        .card { background: var(--card); border: 1px solid var(--rule); border-radius: 14px; padding: 18px 20px; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th { text-align: left; font-weight: 600; }
        thead th { color: var(--soft); font-size: 14px; }
        .grid-table { border-spacing: 4px; border-collapse: separate; table-layout: fixed; min-width: 640px; }
        .grid-table td { border-radius: 8px; padding: 9px 12px; text-align: right; font-weight: 600; }
        .grid-table thead th { text-align: right; padding: 4px 12px; }
        .grid-table thead th:first-child { text-align: left; padding-left: 0; }
        .grid-table a { color: inherit; text-underline-offset: 3px; }
        .sign { display: inline-block; width: 1.2em; text-align: center; }
        .grid-table td .sign { float: left; }
        td.learned { background: var(--learned-fill); color: var(--learned); }
        td.slow { background: var(--slow-fill); color: var(--slow); }
        td.chance { background: var(--chance-fill); color: var(--chance); }
        td.diverged { background: var(--diverged-fill); color: var(--diverged); }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 26px; padding: 0; margin: 14px 0 0; font-size: 14px; }
        .legend svg { width: 34px; height: 10px; margin-right: 6px; }
        .legend .sign { color: var(--stroke); }
        .learned { --stroke: var(--learned); } .slow { --stroke: var(--slow); } .chance { --stroke: var(--chance); } .diverged { --stroke: var(--diverged); }
        .ideas { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(270px, 100%), 1fr)); gap: 18px; margin: 22px 0; }
        .ideas h3 { font-size: 17px; margin-bottom: 6px; }
        .ideas p { font-size: 15px; margin: 0 0 8px; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr)); gap: 18px; margin: 18px 0; }
        figure { margin: 0; display: flex; flex-direction: column; } figure svg { margin-top: auto; }
        figcaption { font-size: 13.5px; line-height: 1.45; margin: 2px 0 6px; }
        .title-row { display: flex; align-items: center; gap: 18px; }
        .title-row h2 { margin: 0; }
        .activation { margin-top: 60px; border-top: 1px solid var(--rule); padding-top: 30px; }
        .curve { width: 84px; height: 56px; flex: none; }
        .curve .zero { stroke: var(--rule); stroke-width: 1; } .curve .shape { fill: none; stroke: var(--ink); stroke-width: 2.2; stroke-linecap: round; }
        svg.chart { width: 100%; height: auto; display: block; }
        .chart text { font: 11px system-ui, "Segoe UI", Roboto, Arial, sans-serif; fill: var(--soft); }
        .chart .grid { stroke: var(--grid); stroke-width: 1; } .chart .axis { stroke: var(--rule); stroke-width: 1; }
        .chart .band { fill: var(--band); } .chart .band-name { fill: var(--band-ink); font-size: 10px; }
        .line { fill: none; stroke: var(--stroke); stroke-width: 1.6; stroke-linejoin: round; }
        .slow .line { stroke-dasharray: 7 3; } .chance .line { stroke-dasharray: 2 3; } .diverged .line { stroke-dasharray: 8 3 2 3; }
        .emphasized .line { stroke-width: 3.2; }
        .chart .leader { fill: none; stroke: var(--stroke); stroke-width: 0.7; opacity: 0.6; }
        .chart .label { fill: var(--stroke); } .chart .emphasized .label { font-weight: 700; }
        .chart .reach { fill: none; stroke: transparent; stroke-width: 11; }
        .chart .series { transition: opacity 0.12s; }
        .chart:has(.series:hover) .series:not(:hover) { opacity: 0.18; }
        .story { min-width: 620px; }
        .story td, .story th { padding: 9px 12px 9px 0; border-top: 1px solid var(--rule); vertical-align: top; font-size: 15px; line-height: 1.5; }
        .story thead th { border-top: 0; }
        .story .result { white-space: nowrap; font-weight: 600; color: var(--stroke); background: none; }
        .story th { white-space: nowrap; }
        details { margin-top: 14px; } summary { cursor: pointer; color: var(--soft); font-size: 14px; }
        .numbers { font-size: 13px; } .numbers + .numbers { margin-top: 10px; } .numbers td, .numbers th { padding: 3px 10px 3px 0; text-align: right; white-space: nowrap; border-top: 1px solid var(--grid); }
        .numbers th:first-child, .numbers caption { text-align: left; } .numbers caption { padding: 10px 0 4px; color: var(--soft); }
        dl { display: grid; grid-template-columns: minmax(110px, max-content) 1fr; gap: 8px 22px; max-width: 60em; margin: 16px 0; }
        dt { font-weight: 600; } dd { margin: 0; color: var(--soft); }
        footer { margin-top: 64px; border-top: 1px solid var(--rule); padding-top: 18px; font-size: 14px; color: var(--soft); }
        @media print { body { font-size: 12px; } main { max-width: none; padding: 0; } .activation { break-inside: avoid; } details { display: none; } }
        @media (max-width: 560px) { dl { grid-template-columns: 1fr; gap: 2px; } dd { margin-bottom: 10px; } main { padding: 28px 16px; } }
        """;
}
