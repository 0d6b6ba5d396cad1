import { page, use } from "heddle";
import { ThemeToggle, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { ThemeToggleTrial } from "../state/trials/theme-toggle";

export default page({
  title: "Theme toggle",
  description: "Lets visitors choose light or dark. Their browser remembers it; until they choose, the theme's own appearance counts.",
}, () => {
  const trial = use(ThemeToggleTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Theme toggle"
        section="Controls"
        help="Lets visitors choose light or dark. Their browser remembers it; until they choose, the theme's own appearance counts."
      />
      <Specimen>
        <ThemeToggle onChange={(payload) => trial.tell("onChange", payload)} />
      </Specimen>
      <SourceCode code="<ThemeToggle />" />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Variant"
        help="One button between light and dark, or a choice of light, dark and as the system is."
      >
        <Variant name="button">
          <ThemeToggle variant="button" />
        </Variant>
        <Variant name="choices">
          <ThemeToggle variant="choices" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="disabled">
          <ThemeToggle disabled />
        </Variant>
      </Variants>
      <Neighbours
        previous="File upload"
        previousPath="/file-upload"
        next="Form field"
        nextPath="/form-field"
      />
    </VStack>
  );
});
