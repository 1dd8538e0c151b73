namespace OmsSimulator.Domain;

/// <summary>Ids for rows that bring none.</summary>
internal static class FreeIds
{
    /// <summary>The first id from a number on that nobody has; it is taken then.</summary>
    public static int Take(HashSet<int> ids, int first)
    {
        var id = first;
        while (!ids.Add(id))
            id++;
        return id;
    }
}
