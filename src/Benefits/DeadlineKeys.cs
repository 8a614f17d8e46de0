using Huimin.Policy.Parameters;

namespace Huimin.Benefits;

/// <summary>How long each step of a procedure may take (办理时限), in working days unless the name says otherwise; read by those who handle cases.</summary>
public static class DeadlineKeys
{
    private const string DibaoBasis = "民发〔2021〕57号";
    private const string TekunBasis = "民发〔2021〕43号";
    private const string RigidBasis = "刚性支出困难家庭认定办法";
    private const string ChildBasis = "民发〔2019〕62号";
    private const string LinshiBasis = "社会救助法第五十条；民发〔2018〕23号";
    private const string DisabilityBasis = "国发〔2015〕52号；民发〔2022〕79号";
    private const string ElderBasis = "老年人权益保障法";
    private const string ReliefBasis = "国务院令第381号；民政部令第24号";
    private const string IdentityBasis = "民发〔2015〕158号";
    private const string PetitionBasis = "信访工作条例";

    public static readonly ParameterKey DibaoInvestigate = WorkDays("dibao.days.investigate", "低保：受理后启动经济状况调查", DibaoBasis);
    public static readonly ParameterKey DibaoVerify = WorkDays("dibao.days.verify", "低保：提请后启动信息核对", DibaoBasis);
    public static readonly ParameterKey DibaoPublicity = new("dibao.days.publicity", "低保：初审公示（自然日）", ParameterUnit.Days, 7, 30, DibaoBasis);
    public static readonly ParameterKey DibaoConfirm = WorkDays("dibao.days.confirm", "低保：审核确认", DibaoBasis);
    public static readonly ParameterKey DibaoFinish = WorkDays("dibao.finishDays", "低保：全流程办结", DibaoBasis);
    public static readonly ParameterKey DibaoFinishLate = WorkDays("dibao.finishDays.extended", "低保：特殊情况办结", DibaoBasis);
    public static readonly ParameterKey DibaoFinishTown = WorkDays("dibao.finishDays.delegated", "低保：下放镇街办结", DibaoBasis);
    public static readonly ParameterKey DibaoRefuse = WorkDays("dibao.days.refuse", "低保：不予确认书面告知", DibaoBasis);
    public static readonly ParameterKey TekunReview = WorkDays("tekun.days.review", "特困：调查核实并出初审意见", TekunBasis);
    public static readonly ParameterKey TekunPublicity = new("tekun.days.publicity", "特困：公示（自然日）", ParameterUnit.Days, 7, 30, TekunBasis);
    public static readonly ParameterKey TekunConfirm = WorkDays("tekun.days.confirm", "特困：区级审核确认", TekunBasis);
    public static readonly ParameterKey TekunRefuse = WorkDays("tekun.days.refuse", "特困：不符合书面告知", TekunBasis);
    public static readonly ParameterKey TekunReassess = WorkDays("tekun.days.reassess", "特困：自理能力变化复核评估", TekunBasis);
    public static readonly ParameterKey RigidFinish = WorkDays("rigid.finishDays", "刚性支出家庭：办结", RigidBasis);
    public static readonly ParameterKey RigidFinishLate = WorkDays("rigid.finishDays.extended", "刚性支出家庭：人户分离等办结", RigidBasis);
    public static readonly ParameterKey ChildCheck = WorkDays("child.days.check", "事实无人抚养儿童：镇街查验", ChildBasis);
    public static readonly ParameterKey ChildConfirm = WorkDays("child.days.confirm", "事实无人抚养儿童：区级确认", ChildBasis);

    public static readonly ParameterKey GrantedNotice = new("notice.days.granted", "确认后公布（自然日）", ParameterUnit.Days, 7, 400, "社会救助法第四十四条");
    public static readonly ParameterKey EndingNotice = new("tekun.days.endingNotice", "特困：终止公示（自然日）", ParameterUnit.Days, 7, 30, TekunBasis);
    public static readonly ParameterKey LinshiRelief = new("temp.hours.relief", "临时救助：急难先行救助（小时）", ParameterUnit.Count, 1, 240, LinshiBasis);
    public static readonly ParameterKey LinshiPapers = WorkDays("temp.days.papers", "临时救助：先行救助后补齐手续", LinshiBasis);
    public static readonly ParameterKey LinshiFinish = WorkDays("temp.finishDays", "临时救助：支出型办结", LinshiBasis);
    public static readonly ParameterKey DisabilityTown = WorkDays("disability.days.town", "残疾人两项补贴：镇街初审", DisabilityBasis);
    public static readonly ParameterKey DisabilityCertify = WorkDays("disability.days.certify", "残疾人两项补贴：残联核证", DisabilityBasis);
    public static readonly ParameterKey DisabilityConfirm = WorkDays("disability.days.confirm", "残疾人两项补贴：区级审定", DisabilityBasis);
    public static readonly ParameterKey DisabilityTransfer = WorkDays("crossTransferWorkdays", "残疾人两项补贴：跨省通办收件后转送", DisabilityBasis);
    public static readonly ParameterKey ElderFinish = WorkDays("elder.finishDays", "老年人福利补贴：办结", ElderBasis);
    public static readonly ParameterKey AgeFinish = WorkDays("age.finishDays", "高龄津贴：名单确认", ElderBasis);
    public static readonly ParameterKey ReviewFinish = WorkDays("review.finishDays", "定期复核、变更：办结", "社会救助法第四十七条");
    public static readonly ParameterKey DeathCheck = new("review.months.death", "成员死亡后核查办结（月）", ParameterUnit.Months, 1, 3, "民发〔2022〕83号");
    public static readonly ParameterKey ObjectionFinish = WorkDays("objection.finishDays", "异议：复查答复", "民发〔2021〕57号 第十八条");

    public static readonly ParameterKey ReliefStay = new("relief.days.stay", "流散人员救助：在站时间（自然日）", ParameterUnit.Days, 1, 90, ReliefBasis);
    public static readonly ParameterKey ReliefNotice = new("relief.hours.notice", "流散人员救助：身份不明发布寻亲公告（小时）", ParameterUnit.Count, 1, 240, IdentityBasis);
    public static readonly ParameterKey ReliefDna = WorkDays("relief.days.dna", "流散人员救助：报请公安采集DNA", IdentityBasis);
    public static readonly ParameterKey ReliefPlacing = new("relief.months.placing", "流散人员救助：查不到身份提出安置申请（月）", ParameterUnit.Months, 1, 24, IdentityBasis);

    public static readonly ParameterKey PetitionForward = new("xinfang.days.forward", "信访：转送有权处理的机关并告知（自然日）", ParameterUnit.Days, 1, 30, PetitionBasis);
    public static readonly ParameterKey PetitionNotice = new("xinfang.days.notice", "信访：是否受理的书面告知（自然日）", ParameterUnit.Days, 1, 30, PetitionBasis);
    public static readonly ParameterKey PetitionObject = WorkDays("xinfang.days.object", "信访：不属于职权的提出异议", PetitionBasis);
    public static readonly ParameterKey PetitionFinish = new("xinfang.days.finish", "信访：受理后办结（自然日）", ParameterUnit.Days, 1, 90, PetitionBasis);
    public static readonly ParameterKey PetitionLonger = new("xinfang.days.longer", "信访：最多延长（自然日）", ParameterUnit.Days, 1, 60, PetitionBasis);
    public static readonly ParameterKey PetitionAsk = new("xinfang.days.ask", "信访：收到意见后申请复查、复核（自然日）", ParameterUnit.Days, 1, 90, PetitionBasis);
    public static readonly ParameterKey PetitionReview = new("xinfang.days.review", "信访：复查（自然日）", ParameterUnit.Days, 1, 90, PetitionBasis);
    public static readonly ParameterKey PetitionRecheck = new("xinfang.days.recheck", "信访：复核（自然日）", ParameterUnit.Days, 1, 90, PetitionBasis);
    public static readonly ParameterKey PetitionSpeakers = new("xinfang.representatives", "信访：多人走访的代表人数上限", ParameterUnit.Count, 1, 20, PetitionBasis);

    private static ParameterKey WorkDays(string key, string title, string basis) => new(key, title + "（工作日）", ParameterUnit.Days, 1, 90, basis);
}
