/** Two words of which one asks for the opposite of the other, in their base form. */
export type Pair = readonly [string, string];

/** `a/b` a word. */
const pairsOf = (text: string): Pair[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair): Pair => {
      const [first = '', second = ''] = pair.split('/');
      return [first, second];
    });

/** Opposites that any list of common ones has. */
export const COMMON: readonly Pair[] = pairsOf(`
start/stop install/uninstall increase/decrease enable/disable add/remove join/leave open/close
connect/disconnect allow/block before/after read/write send/receive upload/download import/export
lock/unlock login/logout public/private buy/sell create/delete show/hide mute/unmute subscribe/unsubscribe
first/last more/less more/fewer fast/slow high/low old/new cheap/expensive with/without input/output minimum/maximum
wired/wireless indoor/outdoor encrypt/decrypt follow/unfollow begin/end enter/exit good/bad big/small large/small
best/worst better/worse early/late same/different always/never inside/outside left/right above/below
in/out online/offline true/false positive/negative long/short hot/cold undo/redo push/pull`);

/**
 * Opposites that whoever works on the engine does not look at: they tell what it makes of pairs that it has no list for.
 * What is below is not for copying into src, nor for reading while tuning.
 */
export const UNSEEN: readonly Pair[] = pairsOf(`
attach/detach approve/reject accept/decline borrow/lend expand/collapse archive/restore pause/resume mount/unmount
merge/split renew/cancel freeze/thaw tighten/loosen promote/demote invite/kick grant/revoke empty/fill strong/weak
wide/narrow safe/dangerous easy/hard easy/difficult simple/complex near/far thin/thick permanent/temporary
manual/automatic local/remote horizontal/vertical parent/child day/night winter/summer lose/win cause/prevent
help/harm build/demolish use/avoid save/waste keep/discard convert/revert encode/decode compress/extract bind/unbind
register/deregister load/unload zip/unzip pin/unpin ban/unban shuffle/sort enlarge/shrink raise/lower rise/fall
insert/eject wake/sleep earn/spend deposit/withdraw activate/deactivate serialize/deserialize inherit/override
link/unlink check/uncheck select/deselect wrap/unwrap assign/unassign append/prepend ascending/descending
asynchronous/synchronous static/dynamic mutable/immutable global/local optional/required internal/external
upgrade/downgrade improve/worsen succeed/fail work/fail find/lose run/halt
change/keep set/clear view/conceal track/ignore transfer/refund refund/charge order/return print/scan speak/listen
call/answer ask/answer combine/separate group/ungroup fix/break allow/forbid draw/erase
highlight/dim cut/paste copy/move open/seal live/recorded single/multiple one/many first/second beginning/ending
receiver/sender buyer/seller guest/owner teacher/student employer/employee digital/analog digital/analogue
front/back top/bottom light/dark light/heavy male/female domestic/foreign urban/rural full/partial`);

/** As `UNSEEN`, written when the engine was done: the pairs of that list were seen once. */
export const LATER: readonly Pair[] = pairsOf(`
uplink/downlink upstream/downstream incoming/outgoing arrive/depart arrival/departure ascend/descend attack/defend
assemble/disassemble assembled/dismantled appear/disappear foreground/background forward/backward clockwise/counterclockwise
collect/distribute confirm/cancel continue/quit cover/uncover debit/credit increment/decrement inflate/deflate supply/demand
deep/shallow dry/wet clean/dirty enroll/withdraw escalate/deescalate include/exclude expire/renew explicit/implicit
float/sink fold/unfold gain/lose hire/fire idle/busy like/dislike loud/quiet major/minor maximize/minimize mandatory/voluntary
pack/unpack plug/unplug praise/criticise prefix/suffix profit/loss qualify/disqualify rent/own reveal/hide rough/smooth
secure/insecure serial/parallel shorten/lengthen singular/plural stable/unstable strengthen/weaken subtract/add tie/untie
trusted/untrusted valid/invalid visible/invisible virtual/physical centralized/decentralized wake/hibernate charge/discharge
throw/catch scale/shrink publish/unpublish publish/subscribe hide/unhide drop/keep reject/allow gather/scatter
dense/sparse passive/active linear/nonlinear signed/unsigned lossy/lossless licensed/unlicensed plaintext/encrypted
prepaid/postpaid rural/metropolitan sender/recipient stationary/moving fixed/moving supervised/unsupervised
train/test training/testing install/upgrade backup/restore beginner/expert student/instructor homework/exam free/paid`);

/** Things that are asked about in the same words but are not the same. */
export const SIBLINGS: readonly Pair[] = pairsOf(`
ios/android iphone/android windows/linux mac/windows ubuntu/windows chrome/firefox gmail/outlook python/ruby
javascript/kotlin java/cobol wifi/bluetooth phone/tablet mobile/landline laptop/printer email/fax card/cheque
password/username account/newsletter message/voicemail channel/category image/video images/videos video/podcast
photo/podcast file/folder files/folders button/slider guide/calendar loop/queue list/matrix string/matrix
function/macro class/macro table/diagram sensor/camera sensors/cameras battery/antenna gateway/repeater
factory/hospital farm/airport car/boat gps/radar bank/broker whiteboard/blackboard pen/keyboard board/calendar
facebook/linkedin twitter/linkedin youtube/spotify google/amazon github/bitbucket excel/photoshop pdf/mp3
monday/sunday june/december euro/dollar pounds/dollars visa/paypal atm/counter 5g/6g 4g/6g 3g/6g`);

/** Opposites only after one of these verbs: elsewhere they are little words that a question can do without. */
export const PARTICLES: readonly Pair[] = pairsOf('on/off up/down in/out');
export const PARTICLE_VERBS: readonly string[] =
  'turn turns turned turning switch switched switching power powered log logged logging sign signed signing opt zoom scale roll go goes shut speed slow'.split(
    ' ',
  );
