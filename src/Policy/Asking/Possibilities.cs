using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Asking;

/// <summary>What each result can be for a household of whom not everything is known (可能的结果). A truth is 0…1 while it is open.</summary>
public sealed class Possibilities
{
    private readonly Schema schema;
    private readonly Workspace<RangeNumber, RangeTruth> work;

    internal Possibilities(Schema schema, Workspace<RangeNumber, RangeTruth> work) => (this.schema, this.work) = (schema, work);

    public RangeNumber this[Term result, int member = -1]
    {
        get
        {
            var place = schema.Find(result);
            var index = member < 0 ? place.Index : work.Index(member, place.Index);
            if (!result.YesNo) return work.Number(index, result);
            var truth = work.Truth(index, result);
            return new(truth.CanBeFalse ? 0 : 1, truth.CanBeTrue ? 1 : 0);
        }
    }
}
