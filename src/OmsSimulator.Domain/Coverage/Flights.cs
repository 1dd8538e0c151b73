namespace OmsSimulator.Domain;

/// <summary>
/// Which commands are under way, from their arrival until their answer is written: who was refused because another one, whose answer it
/// could not know, had moved the record. Safe for threads; nothing is allocated.
/// </summary>
public sealed class Flights
{
    private const int Places = 32;
    private readonly Place[] places = new Place[Places];

    /// <summary>No command is under way.</summary>
    public Flights()
    {
        for (var index = 0; index < places.Length; index++)
            places[index] = new Place();
    }

    /// <summary>A command arrives.</summary>
    public Flight Enter(CoveredRecord record)
    {
        var place = places[PlaceOf(record)];
        lock (place)
        {
            place.UnderWay++;
            return new Flight(record, place.Answered);
        }
    }

    /// <summary>It moved its record out of a state.</summary>
    public void Moved(Flight flight, string from)
    {
        var place = places[PlaceOf(flight.Record)];
        lock (place)
            (place.Record, place.From, place.MovedBy, place.AnsweredAs) = (flight.Record, from, flight.Arrived, 0);
    }

    /// <summary>
    /// Whether one that was refused would have run in the state that another one moved its record out of, whose answer was not written when
    /// it arrived.
    /// </summary>
    /// <param name="flight">The one that was refused.</param>
    /// <param name="source">The state in which it would have run.</param>
    public bool IsRaced(Flight flight, string source)
    {
        var place = places[PlaceOf(flight.Record)];
        lock (place)
        {
            return place.From == source && place.Record == flight.Record && (place.AnsweredAs == 0 || place.AnsweredAs > flight.Arrived);
        }
    }

    /// <summary>Its answer is written.</summary>
    /// <param name="flight">The command.</param>
    /// <param name="hasMoved">Whether it moved its record.</param>
    public void Leave(Flight flight, bool hasMoved)
    {
        var place = places[PlaceOf(flight.Record)];
        lock (place)
        {
            place.Answered++;
            if (hasMoved && place.Record == flight.Record && place.MovedBy == flight.Arrived && place.AnsweredAs == 0)
                place.AnsweredAs = place.Answered;
            if (--place.UnderWay == 0)
                (place.From, place.Record) = (null, default);
        }
    }

    private static int PlaceOf(CoveredRecord record) => ((record.Id * 2) + (int)record.Subject) & (Places - 1);

    private sealed class Place
    {
        public int UnderWay;
        public long Answered;
        public CoveredRecord Record;
        public string? From;
        public long MovedBy;
        public long AnsweredAs;
    }
}

/// <summary>A command that is under way.</summary>
/// <param name="Record">What it was sent to.</param>
/// <param name="Arrived">How many answers were written before it arrived.</param>
public readonly record struct Flight(CoveredRecord Record, long Arrived);
