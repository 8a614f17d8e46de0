using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>Puts the facts of one household into a lane of a block (装入块).</summary>
internal sealed class RecordPacker(Schema schema, BlockLayout layout)
{
    private readonly BlockLayout.Field[] householdFields = [.. schema.HouseholdFacts.Select(f => layout[f])];
    private readonly BlockLayout.Field[] memberFields = [.. schema.MemberFacts.Select(f => layout[f])];
    private readonly int[] householdWord = new int[layout.HouseholdWords];
    private readonly int[] memberWord = new int[layout.MemberWords];

    public void Put(HouseholdRecord record, Span<int> block, int lane)
    {
        if (record.Schema != schema) throw new InvalidOperationException("The record was made for another rulebook.");
        Array.Clear(householdWord);
        for (var f = 0; f < householdFields.Length; f++)
        {
            var field = householdFields[f];
            householdWord[field.Word] = field.Put(householdWord[field.Word], record.HouseholdValue(f));
        }

        for (var w = 0; w < householdWord.Length; w++) block[(w * BlockLayout.Lanes) + lane] = householdWord[w];
        for (var m = 0; m < record.Size; m++)
        {
            Array.Clear(memberWord);
            for (var f = 0; f < memberFields.Length; f++)
            {
                var field = memberFields[f];
                memberWord[field.Word] = field.Put(memberWord[field.Word], record.MemberValue(m, f));
            }

            var first = householdWord.Length + (m * memberWord.Length);
            for (var w = 0; w < memberWord.Length; w++) block[((first + w) * BlockLayout.Lanes) + lane] = memberWord[w];
        }
    }
}
