import { page, use } from "heddle";
import { ColorPicker, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { ColorPickerTrial } from "../state/trials/color-picker";

export default page({
  title: "Color picker",
  description: "A colour, typed as hex or chosen from an area, a hue and colours of the app.",
}, () => {
  const trial = use(ColorPickerTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Color picker"
        section="Controls"
        help="A colour, typed as hex or chosen from an area, a hue and colours of the app."
      />
      <Specimen>
        <ColorPicker
          bind={trial.value}
          label="Color"
          presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
          onInput={(payload) => trial.tell("onInput", payload)}
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode
        code={"<ColorPicker\n  value=\"#3f5bf6\"\n  label=\"Color\"\n  presets={[\"#3f5bf6\", \"#12936a\", \"#b3690a\", \"#d0353f\", \"#8b5cf6\", \"#171a21\"]}\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Display" help="A field with the hex in it, or a swatch to press.">
        <Variant name="field">
          <ColorPicker
            value="#3f5bf6"
            label="Color"
            presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
            display="field"
          />
        </Variant>
        <Variant name="swatch">
          <ColorPicker
            value="#3f5bf6"
            label="Color"
            presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
            display="swatch"
          />
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <ColorPicker
            value="#3f5bf6"
            label="Color"
            presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
            size="sm"
          />
        </Variant>
        <Variant name="md">
          <ColorPicker
            value="#3f5bf6"
            label="Color"
            presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
            size="md"
          />
        </Variant>
        <Variant name="lg">
          <ColorPicker
            value="#3f5bf6"
            label="Color"
            presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
            size="lg"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <ColorPicker
            value="#3f5bf6"
            label="Color"
            error="Say what is wrong and how to mend it."
            presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
          />
        </Variant>
        <Variant name="alpha">
          <ColorPicker
            value="#3f5bf6"
            label="Color"
            presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
            alpha
          />
        </Variant>
        <Variant name="disabled">
          <ColorPicker
            value="#3f5bf6"
            label="Color"
            presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
            disabled
          />
        </Variant>
        <Variant name="read only">
          <ColorPicker
            value="#3f5bf6"
            label="Color"
            presets={["#3f5bf6", "#12936a", "#b3690a", "#d0353f", "#8b5cf6", "#171a21"]}
            readOnly
          />
        </Variant>
      </Variants>
      <Neighbours
        previous="Time picker"
        previousPath="/time-picker"
        next="File upload"
        nextPath="/file-upload"
      />
    </VStack>
  );
});
