import { z } from 'zod';

/**
 * `ZodObject` upon zod's interpreting parser. zod's own tries `new Function('')` when it is made,
 * jitless parse or not; it catches the refusal, yet a page whose content security policy forbids
 * `unsafe-eval` reports it as a violation.
 */
const InterpretedObject = z.core.$constructor<z.ZodObject, z.core.$ZodObjectDef>(
  'ZodObject',
  (inst, def) => {
    z.core.$ZodObject.init(inst, def);
    z.ZodType.init(inst, def);
    Object.defineProperty(inst, 'shape', { get: () => def.shape });
  },
);

/** `z.strictObject`, made without asking whether code may be made from text. */
export function strictObject<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  const schema: unknown = new InterpretedObject({ type: 'object', shape, catchall: z.never() });
  return schema as z.ZodObject<Shape, z.core.$strict>;
}

/** `z.object`, which leaves out keys it does not know, made in the same way. */
export function partOfObject<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strip> {
  const schema: unknown = new InterpretedObject({ type: 'object', shape });
  return schema as z.ZodObject<Shape, z.core.$strip>;
}
