import type { HeaderWords } from './types.ts';

export const spanish: HeaderWords = {
  employeeNumber:
    'ID empleado|ID de empleado|ID del empleado|Número de empleado|Número empleado|N empleado|No empleado|Nro empleado|Num empleado|Código de empleado|Código empleado|Código del empleado|Legajo|Número de legajo|Nro legajo|Matrícula:82|Número de personal|Nómina:66|Número de nómina|No nómina|ID trabajador|Código trabajador|Número de trabajador|Identificador:76|Clave de empleado|Clave empleado|Clave:58|Número:60|Código:60|Ficha:60|ID colaborador|Código colaborador|Número de colaborador|ID personal',
  name: 'Nombre completo|Nombre y apellidos|Nombre y apellido|Nombres y apellidos|Apellidos y nombre|Apellidos y nombres|Apellido y nombre|Apellidos nombre|Nombre:85|Empleado:82|Trabajador:82|Colaborador:82|Nombre del empleado|Nombre empleado|Nombre del trabajador|Nombre trabajador|Nombre del colaborador|Nombre apellidos|Persona:66',
  firstName: 'Nombre de pila|Nombres|Primer nombre|Nombre:83',
  lastName:
    'Apellidos|Apellido|Primer apellido|Apellido paterno:88|Apellido s|Segundo apellido:50|Apellido materno:50',
  email:
    'Correo electrónico|Correo|Correo corporativo|Correo de trabajo|Email corporativo|Dirección de correo electrónico|Dirección de correo|E mail corporativo|Correo laboral|Email laboral|Correo empresa|Mail|Correo electrónico corporativo',
  department:
    'Departamento|Depto|Dpto|Dto:66|Área:82|Nombre del departamento|Gerencia:74|Unidad organizativa|Sección:66|División:72|Dirección:50|Unidad de negocio:70|Sector:62|Secretaría:60|Nombre departamento|ID departamento:66|Código departamento:66|Área de trabajo|Departamento Área|Subgerencia:60',
  team: 'Equipo|Grupo:74|Equipo de trabajo|Subárea|Unidad:62|Cuadrilla:64|Nombre del equipo|Célula:60|Subdepartamento',
  role: 'Puesto|Cargo|Puesto de trabajo|Función:80|Rol|Posición:80|Ocupación:80|Título del puesto|Nombre del puesto|Denominación del puesto|Profesión:72|Título:60|Oficio:70|Nombre del cargo|Puesto actual|Cargo actual|Perfil:50|Categoría profesional:66',
  manager:
    'Jefe|Jefe directo|Jefe inmediato|Jefa:80|Responsable:80|Supervisor|Superior|Superior inmediato|Gerente:66|Manager|Reporta a|Línea de reporte|ID jefe|ID del jefe|ID manager|ID supervisor|ID responsable|Nombre del jefe|Nombre del responsable|Nombre del supervisor|Correo del jefe|Correo del responsable|Correo del supervisor|Email del responsable|Email del manager|Número de empleado del jefe|Líder:62|Jefatura:66|Encargado:66|Responsable directo|Superior directo|Coordinador:60|Mando directo',
  hireDate:
    'Fecha de contratación|Fecha contratación|Fecha de ingreso|Fecha ingreso|Fecha de alta|Fecha alta|Alta:66|Fecha de inicio:82|Fecha inicio:82|Fecha de incorporación|Fecha incorporación|Fecha de entrada|Fecha de antigüedad:76|Inicio de contrato:78|Fecha inicio contrato:78|Ingreso:70|F ingreso|F alta|Fecha de inicio de contrato:78|Fecha de inicio laboral|Fecha de contrato:76|Incorporación',
  leavingDate:
    'Fecha de baja|Fecha baja|Baja:66|Fecha de salida|Fecha salida|Fecha de egreso|Fecha egreso|Fecha de terminación|Fecha de fin:76|Fecha fin:76|Fin de contrato:66|Fecha fin de contrato:66|Fecha de cese|Fecha cese|Egreso:66|Fecha de término|Fecha de desvinculación|Último día|F baja|Fecha de retiro:76|Fecha de renuncia:74|Último día de trabajo|Fecha de finalización:76|Fecha término|Fecha fin contrato:66',
  status:
    'Estado:74|Estatus|Situación:64|Situación laboral|Estado laboral|Estado del empleado|Activo|Activo inactivo|Condición:50|Estatus laboral|Estado empleado|Estatus del empleado|Estado del trabajador|Está activo',
  location:
    'Ubicación|Sede|Centro de trabajo|Lugar de trabajo|Ciudad|Oficina:78|Sucursal|Localidad:76|Planta:66|Delegación:68|Edificio:45|Lugar:60|Centro:55|Localización|Ciudad de trabajo|Base:45|Tienda:50',
  country: 'País|Código de país|País de trabajo|Código país|País de contratación',
  employmentType:
    'Tipo de contrato|Tipo contrato|Contrato:74|Tipo de empleo|Modalidad de contrato|Modalidad contractual|Jornada:74|Tipo de jornada|Jornada laboral:72|Tipo de empleado|Tipo empleado|Relación laboral|Tipo de contratación|Modalidad de contratación|Tipo de trabajador|Régimen:50|Categoría:50|Tipo de personal:66',
  weeklyHours:
    'Horas semanales|Horas por semana|Horas semana|Jornada semanal|Horas contratadas|Horas de trabajo semanales|Horas a la semana|Horas laborales:66|Horas:50|Jornada horas:66|Horas semanales contratadas',
  fte: 'ETC|Equivalente a tiempo completo|Porcentaje de jornada|% jornada|Jornada %|Porcentaje jornada|Dedicación:62|Coeficiente de parcialidad|Parcialidad:66|Jornada porcentaje|FTE',
  salary:
    'Salario|Sueldo|Salario anual|Salario mensual:92|Sueldo mensual:92|Sueldo anual|Salario base|Salario bruto|Sueldo bruto|Sueldo base|Salario bruto anual|Remuneración:82|Retribución:80|Salario anual bruto|Sueldo básico|Salario básico|Remuneración mensual:88|Retribución anual|Haber:50|Salario diario:60|Salario hora:62|Salario por hora:62|Compensación:72|Ingreso mensual:78|Retribución bruta anual|Salario fijo',
  salaryCurrency: 'Moneda|Divisa|Moneda del salario|Código de moneda|Moneda salario',
  salaryPeriod:
    'Periodicidad|Frecuencia de pago|Periodo de pago|Período de pago|Periodo salarial|Tipo de nómina:60|Frecuencia:66|Periodicidad de pago',
  costCentre:
    'Centro de costo|Centro de costos|Centro de coste|Centro de costes|CeCo|Código centro de costo|Código de centro de coste|C Costo|CC costo|Centro costo|Centro coste',
  birthDate:
    'Fecha de nacimiento|Fecha nacimiento|Nacimiento|F nacimiento|Cumpleaños|Fecha nac|Fec nac',
  other:
    'Género|Sexo|Edad|Nacionalidad|Estado civil|Teléfono|Celular|Móvil|Dirección particular|Domicilio|Código postal|Calle|Provincia|DNI|NIF|NIE|RFC|CURP|NSS|Cédula|RUT|CUIL|CUIT|IBAN|Observaciones|Comentarios|Notas|Bono|Prima|Antigüedad|Vacaciones|Ausencias|Educación|Nivel educativo|Nivel de estudios|Estudios|Formación|Nivel|Grado|Modalidad|Modalidad de trabajo|Teletrabajo|Motivo de baja|Motivo de salida|Causa de baja|Empresa|Razón social|Horas extra|Desempeño|Evaluación|Fecha de evaluación|Periodo de prueba|Turno|Lugar de nacimiento|Escolaridad|Años de servicio|Estado federativo|Región|Comunidad autónoma',
};
