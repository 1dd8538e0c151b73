namespace OmsSimulator.Coverage;

/// <summary>What the page of a coverage looks like, by day and by night.</summary>
internal static class CoverageStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root { --ink: #1d2430; --paper: #ffffff; --rule: #d5dbe5; --none: #f1f3f7; --soft: #5d6878;
          --way1: #9fd8b4; --way2: #4caf78; --way3: #1f7a4a; --stop1: #f6d9a8; --stop2: #e0a548; --stop3: #a96d12; --open: #d64545; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6eaf1; --paper: #14181f; --rule: #333b48; --none: #222833; --soft: #9aa5b6;
          --way1: #2b5f43; --way2: #3f9a68; --way3: #7fdca5; --stop1: #5c4516; --stop2: #a8771f; --stop3: #efc470; --open: #ff7b7b; } }
        body { margin: 0; font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
        main { max-width: 1200px; margin: 0 auto; padding: 24px; }
        h1 { font-size: 26px; } h2 { margin-top: 40px; font-size: 20px; } p, .legend { color: var(--soft); }
        table { border-collapse: collapse; } th { font-weight: 500; text-align: left; } td, th { padding: 3px 8px; }
        .bar { width: 260px; height: 12px; border-radius: 6px; background: var(--none); overflow: hidden; }
        .bar i { display: block; height: 100%; background: var(--way2); }
        .scroll { overflow-x: auto; }
        .matrix { font-size: 12px; } .matrix td { width: 30px; height: 24px; padding: 0; text-align: center; border: 1px solid var(--paper); }
        .matrix thead th { height: 150px; vertical-align: bottom; padding: 0; }
        .matrix thead th span { display: block; width: 30px; writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
        .matrix tbody th { white-space: nowrap; font-family: ui-monospace, monospace; }
        .w0, .w1, .w2, .w3 { outline: 1px solid var(--way2); outline-offset: -2px; } .w0, .r0 { background: var(--none); }
        .w1 { background: var(--way1); } .w2 { background: var(--way2); } .w3 { background: var(--way3); color: var(--paper); }
        .r1 { background: var(--stop1); } .r2 { background: var(--stop2); } .r3 { background: var(--stop3); color: var(--paper); }
        .x { background: repeating-linear-gradient(45deg, var(--none) 0 4px, transparent 4px 8px); }
        .legend span { display: inline-block; width: 14px; height: 14px; margin: 0 4px 0 14px; vertical-align: -2px; }
        svg { width: 100%; height: auto; max-width: 1060px; } svg text { font: 13px system-ui, sans-serif; fill: var(--ink); }
        svg circle { fill: var(--paper); stroke: var(--ink); } svg circle.seen { fill: var(--way1); }
        svg path { fill: none; stroke: var(--soft); stroke-opacity: .45; stroke-dasharray: 4 4; } svg path.taken { stroke: var(--way2); stroke-width: 2.5; stroke-opacity: 1; stroke-dasharray: none; }
        .hazards tr { border-bottom: 1px solid var(--rule); } .met th { color: var(--way3); } .unmet { color: var(--soft); }
        details { margin: 6px 0; } summary { cursor: pointer; } pre { margin: 6px 0 14px; padding: 10px; background: var(--none); overflow-x: auto; }
        .missing li { margin: 3px 0; } .open { color: var(--open); }

        """;
}
