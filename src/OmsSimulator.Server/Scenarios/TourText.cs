using System.Globalization;
using System.Text;
using OmsSimulator.Domain;

namespace OmsSimulator.Scenarios;

/// <summary>Tours as a feature, as C#, and as a list for a person.</summary>
internal static class TourText
{
    /// <summary>A scenario for each walk, in the words of the step library.</summary>
    public static string Gherkin(Installation installation, string document, Tour tour)
    {
        var text = new GherkinWriter();
        text.Feature(
            "Tour",
            $"{About(tour)}",
            "GET /__admin/coverage/tour wrote it; the steps are those of OmsSimulator.Testing.Reqnroll."
        );
        GherkinText.Begin(text, document);
        var steps = new GherkinSteps(text, installation);
        for (var number = 1; number <= tour.Walks.Count; number++)
        {
            var walk = tour.Walks[number - 1];
            text.Scenario(Title(walk, number), []);
            foreach (var step in walk.Setup)
                steps.Make(step);
            foreach (var step in walk.Steps)
                Write(text, steps, step);
        }

        return text.ToString();
    }

    /// <summary>A test for each walk: xUnit with the test kit.</summary>
    public static string CSharp(string document, Tour tour)
    {
        var text = new CSharpWriter();
        CSharpText.Begin(text, "TourTests", $"{About(tour)} GET /__admin/coverage/tour wrote it.", document);
        for (var number = 1; number <= tour.Walks.Count; number++)
        {
            var walk = tour.Walks[number - 1];
            CSharpText.Test(text, Title(walk, number), "tour");
            foreach (var step in walk.Setup)
                CSharpText.Make(text, step);
            for (var index = 1; index <= walk.Steps.Count; index++)
            {
                foreach (var before in walk.Steps[index - 1].Before)
                    CSharpText.Make(text, before);
                CSharpText.Send(text, Variable(index), walk.Steps[index - 1].Command, walk.Steps[index - 1].Answer);
            }

            text.End();
        }

        text.End();
        return text.ToString();
    }

    /// <summary>A list to work through by hand, with boxes to tick.</summary>
    public static string List(Installation installation, Tour tour)
    {
        var text = new StringBuilder($"{installation.Name}: {About(tour)}\n");
        for (var number = 1; number <= tour.Walks.Count; number++)
        {
            var walk = tour.Walks[number - 1];
            text.Append(CultureInfo.InvariantCulture, $"\n{number}. {Subject(walk)} in {walk.Begin.Name}\n");
            foreach (var step in walk.Setup.Where(step => step is not ScenarioStep.Put))
                text.Append(CultureInfo.InvariantCulture, $"   [ ] before: {step.Method} {step.Path} {ScenarioJson.Of(step.Body)}\n");
            foreach (var step in walk.Steps)
                Write(text, step);
        }

        foreach (var untaken in tour.Untaken)
            text.Append(CultureInfo.InvariantCulture, $"\nNothing reaches {Named(untaken)}.\n");
        return text.ToString();
    }

    private static string About(Tour tour) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{tour.Walks.Count} walks with {tour.Length} commands take {tour.Walks.Sum(walk => walk.Steps.Count(step => step.IsNew))} transitions; one by one they would take {tour.LengthOneByOne} commands."
        );

    private static string Title(TourWalk walk, int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Walk {number}: {walk.Steps.Count(step => step.IsNew)} new transitions from {Line(walk.Begin.Name)}"
        );

    private static void Write(GherkinWriter text, GherkinSteps steps, TourStep step)
    {
        foreach (var before in step.Before)
            steps.Make(before);
        steps.Send(step.Command, step.From);
        text.Step("Then", $"the response is {step.Answer.Status}");
        if (step.To.ContentType == State.PackageContentType && GherkinWriter.IsQuotable(step.To.Name))
            text.Step("Then", $"the package is in \"{step.To.Name}\"");
        else if (GherkinWriter.IsQuotable(step.To.Name))
            text.Step("Then", $"transfer {step.Command.Id} is in \"{step.To.Name}\"");
    }

    private static void Write(StringBuilder text, TourStep step)
    {
        foreach (var before in step.Before)
            text.Append(CultureInfo.InvariantCulture, $"   [ ] before: {before.Method} {before.Path} {ScenarioJson.Of(before.Body)}\n");
        var parameters = step.Command.Parameters is { Count: > 0 } sent ? $" with {ScenarioJson.Of(sent)}" : "";
        text.Append(
            CultureInfo.InvariantCulture,
            $"   [ ] {Named(step.Transition)}{parameters}: {step.Answer.Status}, then in {Line(step.To.Name)}{(step.IsNew ? "" : " (seen before)")}\n"
        );
    }

    private static string Named(Transition row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Line(row.Command.Code)} ({row.Id}, {Line(row.Source.Name)} to {Line(row.Destination.Name)})"
        );

    private static string Subject(TourWalk walk) => walk.Begin.ContentType == State.TransferContentType ? "A transfer order" : "A package";

    private static string Variable(int index) => string.Create(CultureInfo.InvariantCulture, $"sent{index}");

    private static string Line(string name) => string.Concat(name.Select(sign => char.IsControl(sign) ? ' ' : sign));
}
