using Microsoft.AspNetCore.Components;

namespace OmsSimulator.Console.Tests;

/// <summary>What a person does to a view that may be drawn anew at any moment: found and used in one go.</summary>
internal static class Handling
{
    /// <summary>Presses something, when it is there.</summary>
    public static Task Press<T>(this IRenderedComponent<T> view, string what, int at = 0)
        where T : IComponent => view.Use(what, at, element => element.Click());

    /// <summary>Fills something in, or picks it.</summary>
    public static Task Fill<T>(this IRenderedComponent<T> view, string what, string value, int at = 0)
        where T : IComponent => view.Use(what, at, element => element.Change(value));

    /// <summary>Sends a form.</summary>
    public static Task Send<T>(this IRenderedComponent<T> view, string form, int at = 0)
        where T : IComponent => view.Use(form, at, element => element.Submit());

    /// <summary>Waits until something says a text.</summary>
    public static void Says<T>(this IRenderedComponent<T> view, string what, params string[] texts)
        where T : IComponent =>
        view.WaitForAssertion(() =>
        {
            foreach (var text in texts)
                view.Find(what).TextContent.Should().Contain(text);
        });

    private static async Task Use<T>(this IRenderedComponent<T> view, string what, int at, Action<AngleSharp.Dom.IElement> use)
        where T : IComponent
    {
        view.WaitForState(() => view.FindAll(what).Count > at);
        await view.InvokeAsync(() => use(view.FindAll(what)[at]));
    }
}
