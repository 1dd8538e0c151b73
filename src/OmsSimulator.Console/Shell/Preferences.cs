using Microsoft.AspNetCore.Http;
using OmsSimulator.WebConsole.Security;
using OmsSimulator.WebConsole.Speech;

namespace OmsSimulator.WebConsole.Shell;

/// <summary>How somebody wants to see the console; two cookies keep it, and without them the browser says it.</summary>
/// <param name="Language">A language of <see cref="Languages"/>.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or <c>auto</c>: as the browser's system has it.</param>
public sealed record Preferences(string Language, string Theme)
{
    internal const string LanguageField = "language";
    internal const string ThemeField = "theme";
    internal const string BackField = "back";
    internal const string Path = "preferences";

    private const string Auto = "auto";
    private const string Prefix = "oms-console-";
    private const int LongestForm = 16 * 1024;
    private static readonly string[] Themes = ["light", "dark", Auto];
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(365);

    /// <summary>Those of a request.</summary>
    internal static Preferences Of(HttpRequest request) =>
        new(
            Known(Languages.All, request.Cookies[Prefix + LanguageField]) ?? Languages.Accepted(request.Headers.AcceptLanguage.ToString()),
            Known(Themes, request.Cookies[Prefix + ThemeField]) ?? Auto
        );

    internal static async Task Change(HttpContext context)
    {
        if (await PostedForm.Read(context, LongestForm) is not { } form)
            return;
        Keep(context, LanguageField, Known(Languages.All, form[LanguageField]));
        Keep(context, ThemeField, Known(Themes, form[ThemeField]));
        context.Response.Redirect($"{context.Request.PathBase}/{LocalAddress.Of(form[BackField])}");
    }

    private static void Keep(HttpContext context, string field, string? value)
    {
        if (value is null)
            return;
        context.Response.Cookies.Append(
            Prefix + field,
            value,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = context.Request.PathBase.ToUriComponent(),
                MaxAge = Lasting,
                IsEssential = true,
            }
        );
    }

    private static string? Known(IReadOnlyList<string> values, string? said) => said is not null && values.Contains(said) ? said : null;
}
