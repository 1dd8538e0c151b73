namespace OmsSimulator.Replicas;

/// <summary>Whether a request is another replica's, which asks for what this one has itself.</summary>
internal static class OwnAnswers
{
    extension(HttpContext context)
    {
        /// <summary>Whether only what this replica has is asked for.</summary>
        public bool AsksForOwn => context.Features.Get<HandedOnRequest>() is { IsOwn: true };
    }
}
