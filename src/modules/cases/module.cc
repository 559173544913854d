// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/case.h"
#include "modules/cases/closing.h"
#include "modules/cases/conference.h"
#include "modules/cases/consent.h"
#include "modules/cases/contact.h"
#include "modules/cases/dispute.h"
#include "modules/cases/emergency.h"
#include "modules/cases/instrument.h"
#include "modules/cases/intake.h"
#include "modules/cases/joint_task.h"
#include "modules/cases/mediation_file.h"
#include "modules/cases/people.h"
#include "modules/cases/risk.h"
#include "modules/cases/sharing.h"
#include "modules/cases/slip.h"
#include "modules/cases/step_form.h"
#include "modules/modules.h"

namespace jinguo {

Module cases_module() {
  using namespace cases;
  static constexpr RecordType records[] = {type_of<Intake>(), type_of<Case>(), type_of<Dispute>(),
      type_of<Instrument>(), type_of<IntakeMessage>(), type_of<CaseMember>(), type_of<Party>(),
      type_of<SafetyBox>(), type_of<RiskAssessment>(), type_of<Reassessment>(), type_of<Consent>(),
      type_of<JointTask>(), type_of<Sharing>(), type_of<Slip>(), type_of<Conference>(),
      type_of<ClosingChecklist>(), type_of<ReturnVisit>(), type_of<StepForm>(),
      type_of<EmergencyAccess>(), type_of<MediationFile>(), type_of<CaseContact>()};
  return {"cases", "维权案件", records};
}

}  // namespace jinguo
