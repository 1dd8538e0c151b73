namespace OmsSimulator.Replicas;

/// <summary>What is asked of a request that another replica may have handed on.</summary>
internal static class HandedOn
{
    extension(HttpContext context)
    {
        /// <summary>Whether another replica handed it on.</summary>
        public bool IsHandedOn => context.Features.Get<HandedOnRequest>() is not null;

        /// <summary>Whether another replica asks only for what this one has itself.</summary>
        public bool AsksForOwn => context.Features.Get<HandedOnRequest>() is { IsOwn: true };

        /// <summary>Its target as it was written, where it was handed on and the server shows another one.</summary>
        public string? WrittenElsewhere => context.Features.Get<HandedOnRequest>()?.Written;
    }
}
